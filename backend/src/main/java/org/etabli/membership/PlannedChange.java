package org.etabli.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a change does to a contract.
 *
 * @param effectiveOn the first day on which something is different
 * @param until the day a pause ends, exclusive; else null
 * @param successor the contract that takes over, or null; for what is taken back, the one that won't
 */
public record PlannedChange(
        ChangeKind kind,
        LocalDate effectiveOn,
        @Nullable LocalDate until,
        Membership before,
        Membership after,
        @Nullable Membership successor) {

    /** The contracts that there are once it is done. */
    public List<Membership> contracts() {
        return Stream.of(after, successor).filter(Objects::nonNull).toList();
    }
}
