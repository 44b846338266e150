package org.etabli.gallery;

import java.util.List;
import org.etabli.kernel.Caller;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ProjectFileId;
import org.etabli.kernel.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Projects to be read: by everyone what is published, by its author whatever is hers. */
@Service
public class Projects {

    private static final int OFTEN = 40;

    private final ProjectAccess access;
    private final CardRows cards;
    private final FileRows files;

    Projects(ProjectAccess access, CardRows cards, FileRows files) {
        this.access = access;
        this.cards = cards;
        this.files = files;
    }

    /**
     * As its address or its id names it.
     *
     * @param caller null for anybody
     * @throws NotFoundException when it does not exist for her
     */
    public Project get(@Nullable Caller caller, String slugOrId) {
        return access.seen(caller, slugOrId);
    }

    /** What is published, the latest first. */
    public List<ProjectCard> search(ProjectSearch search, int offset, int limit) {
        return cards.search(search, null, offset, limit);
    }

    /** As {@link #search(ProjectSearch, int, int)}, what follows one of them. */
    List<ProjectCard> searchAfter(ProjectSearch search, CardRows.@Nullable After after, int limit) {
        return cards.search(search, after, 0, limit);
    }

    public int count(ProjectSearch search) {
        return cards.count(search);
    }

    /** What she wrote or is named on, drafts and what is hidden too; the latest change first. */
    public List<ProjectCard> listOwn(Caller caller) {
        return cards.listOf(caller.member());
    }

    /** Those on which somebody else wants to name her. */
    public List<ProjectCard> listAsking(Caller caller) {
        return cards.listAsking(caller.member());
    }

    /** What was made from it, the latest first. */
    public List<ProjectCard> listFrom(ProjectId source) {
        return cards.listFrom(source);
    }

    /** The headings of the machines that published projects were made with. */
    public List<String> listTrades() {
        return cards.trades();
    }

    /** What published projects are made of most often. */
    public List<String> listMaterials() {
        return cards.materials(OFTEN);
    }

    /**
     * What a file of it holds.
     *
     * @throws NotFoundException when there is none for her
     */
    public byte[] file(Project seen, ProjectFileId file) {
        return files.file(seen.id(), file).orElseThrow(() -> new NotFoundException("file", file));
    }

    /** A picture of it, as JPEG. @throws NotFoundException when there is none for her */
    public byte[] picture(Project seen, ProjectFileId picture) {
        return files.picture(seen.id(), picture).orElseThrow(() -> new NotFoundException("picture", picture));
    }
}
