package org.etabli.billing;

import org.etabli.access.MachineSession;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A session at a machine and how it was paid.
 *
 * @param machine its name
 * @param allowanceMinutes how many of its minutes an allowance with a limit paid
 * @param cost what else it costs, as it stands or will stand on an invoice; null when nothing is charged for it, or not yet
 */
public record MachineTime(
        MachineSession session,
        String machine,
        long allowanceMinutes,
        @Nullable Money cost) {

    /** Whether what it costs is known for good. */
    public boolean isSettled() {
        return session.settledAt() != null;
    }
}
