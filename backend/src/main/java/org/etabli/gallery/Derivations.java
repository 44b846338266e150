package org.etabli.gallery;

import org.etabli.database.Transactions;
import org.etabli.gallery.Project.Source;
import org.etabli.kernel.Caller;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ProjectId;
import org.springframework.stereotype.Service;

/** Lets a member begin her own project from another one: all of it is copied, and where it comes from is kept. */
@Service
public class Derivations {

    private final ProjectAccess access;
    private final ProjectRows rows;
    private final ProjectEdits edits;
    private final FileRows files;
    private final Transactions transactions;

    Derivations(ProjectAccess access, ProjectRows rows, ProjectEdits edits, FileRows files, Transactions transactions) {
        this.access = access;
        this.rows = rows;
        this.edits = edits;
        this.files = files;
        this.transactions = transactions;
    }

    /**
     * A draft of hers, under the licence of what it was made from.
     *
     * @param id made by the form: sent twice, it is one
     * @throws NotFoundException when the source does not exist for her, or is not published
     */
    public Project start(Caller caller, String source, ProjectId id) {
        Project from = access.seen(caller, source);
        if (!from.isShown()) {
            throw new NotFoundException("project", source);
        }
        return transactions.inOne(() -> {
            boolean known = rows.find(id.toString()).isPresent();
            Project made = edits.create(caller, id, draft(from), sourceOf(from));
            if (!known) {
                files.copy(from, id);
            }
            return rows.find(made.id().toString()).orElseThrow();
        });
    }

    private static ProjectDraft draft(Project from) {
        return new ProjectDraft(
                from.venue(),
                from.title(),
                from.summary(),
                from.body(),
                from.licence(),
                from.parts().machines(),
                from.parts().materials());
    }

    private static Source sourceOf(Project from) {
        return new Source(from.id(), from.slug(), from.title(), null, null, from.licence());
    }
}
