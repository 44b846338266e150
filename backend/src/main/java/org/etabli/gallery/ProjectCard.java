package org.etabli.gallery;

import java.time.Instant;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ProjectFileId;
import org.etabli.kernel.ProjectId;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * A project in a list.
 *
 * @param author null when she asked to be forgotten
 * @param authors those who are to be named, parted by commas; blank when nobody is
 * @param picture its first, or null
 * @param alt of that
 * @param hiddenReason of who hid it, or null
 * @param publishedAt for the first time, or null
 */
public record ProjectCard(
        ProjectId id,
        String slug,
        @Nullable MemberId author,
        String title,
        @Nullable String summary,
        String authors,
        VenueId venue,
        @Nullable Licence licence,
        ProjectState state,
        @Nullable String hiddenReason,
        boolean appealed,
        @Nullable ProjectFileId picture,
        @Nullable String alt,
        Instant changedAt,
        @Nullable Instant publishedAt) {

    public String address() {
        return "/projects/" + slug;
    }

    public @Nullable String pictureAddress() {
        return picture == null ? null : address() + "/pictures/" + picture;
    }
}
