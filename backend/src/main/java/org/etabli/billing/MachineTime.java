package org.etabli.billing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.etabli.access.MachineSession;
import org.etabli.access.Verdict;
import org.etabli.shop.Purchase;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A session at a machine and how it was paid.
 *
 * @param machine its name
 * @param allowanceMinutes how many of its minutes an allowance with a limit paid
 * @param taken what she took from the shop for it
 * @param verdict what was decided about it, or null when there was no doubt
 * @param cost what else it costs, as it stands or will stand on an invoice; null when nothing is charged for it, or not yet
 */
public record MachineTime(
        MachineSession session,
        String machine,
        long allowanceMinutes,
        List<Purchase> taken,
        @Nullable Verdict verdict,
        @Nullable Money cost) {

    /** What it costs with what was taken for it; empty when all of it is free. */
    public Optional<Money> total() {
        return Stream.concat(Stream.ofNullable(cost), taken.stream().map(Purchase::price))
                .reduce(Money::plus);
    }

    /** Whether what it costs is known for good. */
    public boolean isSettled() {
        return session.settledAt() != null;
    }
}
