package org.etabli.gallery;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ProjectFileId;
import org.etabli.kernel.ProjectId;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * A project as it stands.
 *
 * @param author null when she asked to be forgotten
 * @param authorName null with her
 * @param source what it was made from, or null
 * @param hiding why nobody but its author and managers sees it, or null
 * @param revision for who changes it: the one she read
 * @param publishedAt for the first time, or null
 */
public record Project(
        ProjectId id,
        String slug,
        @Nullable MemberId author,
        @Nullable String authorName,
        VenueId venue,
        String title,
        @Nullable String summary,
        @Nullable String body,
        @Nullable Licence licence,
        ProjectState state,
        @Nullable Source source,
        @Nullable Hiding hiding,
        long revision,
        Instant changedAt,
        @Nullable Instant publishedAt,
        Parts parts) {

    /** What it consists of. */
    public record Parts(
            List<MachineUsed> machines,
            List<MaterialUsed> materials,
            List<Picture> pictures,
            List<Attached> files,
            List<CoAuthor> others) {

        static final Parts NONE = new Parts(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** @param alt what one sees on it */
    public record Picture(ProjectFileId id, String alt) {}

    /** A file to download. */
    public record Attached(ProjectFileId id, String name, int bytes) {}

    /**
     * Somebody who made it too.
     *
     * @param member null until she agreed
     * @param name null until she agreed
     */
    public record CoAuthor(
            String email,
            @Nullable MemberId member,
            @Nullable String name) {}

    /**
     * What it was made from.
     *
     * @param project one of ours, or null
     * @param slug of that one, or null when it is not to be seen any more
     * @param by who made that, or null when nobody is to be named
     * @param link where it is, elsewhere, or null
     */
    public record Source(
            @Nullable ProjectId project,
            @Nullable String slug,
            String title,
            @Nullable String by,
            @Nullable String link,
            @Nullable Licence licence) {}

    /** @param appealedAt when its author asked to look again, or null */
    public record Hiding(
            String reason, Instant at, @Nullable Instant appealedAt) {}

    /** Whether anyone may see it. */
    public boolean isShown() {
        return state == ProjectState.PUBLISHED && hiding == null;
    }

    /** Where anyone reads it. */
    public String address() {
        return "/projects/" + slug;
    }

    /** Its author and those who agreed to be named, parted by commas; blank when nobody is to be. */
    public String authors() {
        return Stream.concat(
                        Stream.ofNullable(authorName),
                        parts.others().stream().map(CoAuthor::name).filter(Objects::nonNull))
                .collect(Collectors.joining(", "));
    }

    boolean isBy(MemberId someone) {
        return someone.equals(author);
    }

    Project with(Parts all) {
        return new Project(
                id,
                slug,
                author,
                authorName,
                venue,
                title,
                summary,
                body,
                licence,
                state,
                source,
                hiding,
                revision,
                changedAt,
                publishedAt,
                all);
    }
}
