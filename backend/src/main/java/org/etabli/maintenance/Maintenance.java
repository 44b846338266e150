package org.etabli.maintenance;

import java.time.Instant;
import java.util.UUID;
import org.etabli.kernel.FaultId;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MaintenancePlanId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One time that a plan came due, was planned, was done.
 *
 * @param warnedAt when somebody was told that it comes, or null
 * @param dueAt when somebody was told that it is due, or null
 * @param planned when the machine stands still for it, or null
 * @param plannings how often it was planned
 * @param stopped when it is overdue and the machine stopped, until then at least; else null
 * @param cost all taxes included, or null
 */
public record Maintenance(
        UUID id,
        MaintenancePlanId plan,
        @Nullable Instant warnedAt,
        @Nullable Instant dueAt,
        @Nullable TimeSlot planned,
        int plannings,
        @Nullable TimeSlot stopped,
        @Nullable Instant doneAt,
        @Nullable MemberId doneBy,
        @Nullable String notes,
        @Nullable Money cost) {

    /** The standstill that it is planned for. */
    public FaultId standstill(UnitId unit) {
        return new FaultId(Ids.named(id, "planned " + plannings + " " + unit));
    }

    /** The standstill because it is overdue, since that moment. */
    FaultId stop(Instant since, UnitId unit) {
        return new FaultId(Ids.named(id, "stopped " + since + " " + unit));
    }

    public boolean isStopped() {
        return stopped != null;
    }
}
