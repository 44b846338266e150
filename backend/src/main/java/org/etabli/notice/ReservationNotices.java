package org.etabli.notice;

import org.etabli.kernel.NoticeId;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ReservationEvents.ReservationCancelled;
import org.etabli.reservation.ReservationEvents.ReservationConfirmed;
import org.etabli.reservation.ReservationEvents.ReservationDeclined;
import org.etabli.reservation.ReservationEvents.ReservationMoved;
import org.etabli.reservation.ReservationEvents.ReservationReleased;
import org.etabli.reservation.ReservationEvents.ReservationRequested;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes one outbox row for each thing the holder should hear of, in the transaction in which it happened. This is on the
 * booking path: one insert, nothing looked up, nothing rendered.
 */
@Component
class ReservationNotices {

    private final OutboxQueue outbox;

    ReservationNotices(OutboxQueue outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(ReservationConfirmed event) {
        tell(NoticeKind.CONFIRMED, event.reservation(), Told.of(event.reservation()));
    }

    @EventListener
    void on(ReservationRequested event) {
        tell(NoticeKind.REQUESTED, event.reservation(), Told.of(event.reservation()));
    }

    @EventListener
    void on(ReservationDeclined event) {
        tell(NoticeKind.DECLINED, event.reservation(), Told.of(event.reservation()));
    }

    @EventListener
    void on(ReservationMoved event) {
        tell(
                NoticeKind.MOVED,
                event.reservation(),
                Told.of(event.reservation(), event.before().slot(), null));
    }

    @EventListener
    void on(ReservationCancelled event) {
        tell(NoticeKind.CANCELLED, event.reservation(), Told.of(event.reservation(), null, event.creditKept()));
    }

    @EventListener
    void on(ReservationReleased event) {
        tell(NoticeKind.RELEASED, event.reservation(), Told.of(event.reservation()));
    }

    private void tell(NoticeKind kind, ReservationDetails reservation, Told told) {
        outbox.write(NoticeId.next(), kind, reservation.id().value(), reservation.member(), told);
    }
}
