package org.etabli.fault;

import java.time.Instant;
import org.etabli.kernel.FaultId;
import org.etabli.kernel.FaultProposalId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.reservation.Alternative;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was told whose reservation a fault stands in the way of.
 *
 * @param until when the reservation begins: she may answer until then
 * @param target what is proposed in its place, or null when nothing was found
 */
public record FaultProposal(
        FaultProposalId id,
        FaultId fault,
        ReservationId reservation,
        MemberId member,
        Instant until,
        @Nullable Target target,
        State state,
        Instant toldAt) {

    /** @param unit which of a pool; null for what is taken as a whole */
    public record Target(
            Alternative.Kind kind,
            ResourceId resource,
            @Nullable UnitId unit,
            TimeSlot slot) {

        static Target of(Alternative found) {
            return new Target(found.kind(), found.resource().id(), found.unit(), found.slot());
        }

        /** Whether both can't be had. */
        boolean collidesWith(Alternative other) {
            return resource.equals(other.resource().id())
                    && slot.overlaps(other.slot())
                    && (unit == null || unit.equals(other.unit()));
        }
    }

    public enum State {
        OPEN,
        /** She took it. */
        ACCEPTED,
        /** She gave her reservation up, at no cost. */
        DECLINED,
        /** She did not answer before it began: cancelled at no cost. */
        LAPSED,
        /** It works again in time: her reservation stands. */
        KEPT,
        /** She had moved or cancelled her reservation herself. */
        MOOT
    }
}
