package org.etabli.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.etabli.gallery.Project;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * A project when somebody was told of it; the payload of an outbox row.
 *
 * @param by its author's name, or null
 * @param reason why it was hidden, or null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ToldOfProject(
        String title,
        UUID venueId,
        @Nullable String by,
        @Nullable String reason) {

    static ToldOfProject of(Project project, @Nullable String reason) {
        return new ToldOfProject(project.title(), project.venue().value(), project.authorName(), reason);
    }

    VenueId venue() {
        return new VenueId(venueId);
    }
}
