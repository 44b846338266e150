package org.etabli.member;

import java.time.Instant;
import java.util.List;
import org.etabli.kernel.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * A member as a desk that knows her keeps her.
 *
 * @param revision to be given back with a change
 * @param known by which of the reader's operators; at least one
 */
public record Contact(MemberDetails details, int revision, List<Knowing> known) {

    public Contact {
        known = List.copyOf(known);
    }

    /** Since the first of them knew her. */
    public Instant since() {
        return known.stream()
                .map(Knowing::since)
                .min(java.util.Comparator.naturalOrder())
                .orElseThrow();
    }

    /** @param note what the operator's team noted, which the member may ask to read; or null */
    public record Knowing(
            OperatorId operator, Instant since, @Nullable String note) {}
}
