package org.etabli.reservation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What happened to reservations. Published inside the transaction; listeners that fail undo it. */
public final class ReservationEvents {

    private ReservationEvents() {}

    /** Any change that a screen showing the venue should follow. */
    public sealed interface ReservationChanged {
        ReservationDetails reservation();

        /** Where it changed something: where it is, and where it was before it moved. */
        default Set<VenueId> venues() {
            return Set.of(reservation().venue());
        }

        /** What it changed something for, as {@link #venues}. */
        default Set<ResourceId> resources() {
            return Set.of(reservation().resource());
        }
    }

    public record ReservationConfirmed(ReservationDetails reservation) implements ReservationChanged {}

    /** It waits for the venue's approval. */
    public record ReservationRequested(ReservationDetails reservation) implements ReservationChanged {}

    public record ReservationDeclined(ReservationDetails reservation) implements ReservationChanged {}

    public record ReservationHeld(ReservationDetails reservation) implements ReservationChanged {}

    public record ReservationMoved(ReservationDetails reservation, ReservationDetails before)
            implements ReservationChanged {

        @Override
        public Set<VenueId> venues() {
            return new HashSet<>(List.of(reservation.venue(), before.venue()));
        }

        @Override
        public Set<ResourceId> resources() {
            return new HashSet<>(List.of(reservation.resource(), before.resource()));
        }
    }

    /**
     * @param fee kept, zero when cancelling was free
     * @param creditKept what of the allowance stays used, or null when an allowance did not pay
     */
    public record ReservationCancelled(
            ReservationDetails reservation,
            Money fee,
            @Nullable Credit creditKept) implements ReservationChanged {}

    /** A hold ran out or was given up: it never became a reservation, and its units are free again. */
    public record HoldEnded(ReservationDetails reservation) implements ReservationChanged {}

    public record ReservationCheckedIn(ReservationDetails reservation) implements ReservationChanged {}

    public record ReservationCheckInUndone(ReservationDetails reservation) implements ReservationChanged {}

    public record ReservationCheckedOut(ReservationDetails reservation) implements ReservationChanged {}

    /** Nobody came; the units are free again. */
    public record ReservationReleased(ReservationDetails reservation) implements ReservationChanged {}

    /** Not a change: what was turned away. */
    public record ReservationRefused(RequestReservation request, Refusal refusal) {}
}
