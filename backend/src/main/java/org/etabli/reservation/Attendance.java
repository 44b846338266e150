package org.etabli.reservation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.etabli.availability.Availability;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.ReservationId;
import org.etabli.network.Venues;
import org.etabli.reservation.ReservationEvents.ReservationCancelled;
import org.etabli.reservation.ReservationEvents.ReservationCheckedIn;
import org.etabli.reservation.ReservationEvents.ReservationCheckedOut;
import org.etabli.reservation.ReservationEvents.ReservationReleased;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.ReservationOutcome.Refused;
import org.joda.money.Money;
import org.springframework.stereotype.Service;

/** People come and go: check-in, its undo, check-out, and coming back after a release. */
@Service
public class Attendance {

    /** How long before the start one may check in. */
    public static final Duration OPENS = Duration.ofMinutes(15);

    /** How long the desk may take back a visit that it began. */
    private static final Duration MISTAKE = Duration.ofMinutes(5);

    private final Transactions transactions;
    private final ReservationAccess access;
    private final ReservationStore store;
    private final Availability availability;
    private final Pricing pricing;
    private final Discounts discounts;
    private final Venues venues;
    private final Clock clock;

    Attendance(
            Transactions transactions,
            ReservationAccess access,
            ReservationStore store,
            Availability availability,
            Pricing pricing,
            Discounts discounts,
            Venues venues,
            Clock clock) {
        this.transactions = transactions;
        this.access = access;
        this.store = store;
        this.availability = availability;
        this.pricing = pricing;
        this.discounts = discounts;
        this.venues = venues;
        this.clock = clock;
    }

    /** From a quarter of an hour before the start until the end. Checking in twice answers the same again. */
    public ReservationOutcome checkIn(Caller caller, ReservationId id) {
        return transactions.inOne(() -> {
            Reservation reservation = access.byHolderOrDesk(caller, id);
            if (reservation.canBe(ReservationStatus.CHECKED_IN)) {
                return new Confirmed(reservation.details());
            }
            if (!reservation.canBe(ReservationStatus.CONFIRMED)) {
                return refused(Refusal.byState("nothing-to-check-in"));
            }
            if (!reservation.isWithin(clock.instant(), OPENS)) {
                var zone = venues.get(reservation.venue()).zone();
                Instant opens = reservation.slot().start().minus(OPENS);
                return refused(Refusal.byState(
                        "check-in-not-open",
                        opens.atZone(zone),
                        reservation.slot().start().atZone(zone).toLocalDate()));
            }
            reservation.checkIn(clock.instant());
            store.save(reservation, new ReservationCheckedIn(reservation.details()));
            return new Confirmed(reservation.details());
        });
    }

    /** Takes a mistaken check-in back. */
    public ReservationDetails undoCheckIn(Caller caller, ReservationId id) {
        return transactions.inOne(() -> {
            Reservation reservation = access.byHolderOrDesk(caller, id);
            if (reservation.canBe(ReservationStatus.CHECKED_IN)) {
                reservation.undoCheckIn();
                store.save(reservation, new ReservationEvents.ReservationCheckInUndone(reservation.details()));
            }
            return reservation.details();
        });
    }

    /** Takes back a visit that the desk began by mistake within the last minutes: nothing is due, the place is free. */
    public ReservationOutcome takeBack(Caller caller, ReservationId id) {
        return transactions.inOne(() -> {
            Reservation reservation = access.byDesk(caller, id);
            Instant now = clock.instant();
            if (!reservation.canBe(ReservationStatus.CHECKED_IN)
                    || !reservation.wasCheckedInSince(now.minus(MISTAKE))) {
                return refused(Refusal.byState("no-longer-cancellable"));
            }
            availability.release(id.value());
            pricing.settle(reservation.hold(), 0);
            discounts.giveBack(id);
            reservation.takeBack(now);
            store.save(
                    reservation,
                    new ReservationCancelled(
                            reservation.details(),
                            Money.zero(reservation.price().getCurrencyUnit()),
                            null));
            return new Confirmed(reservation.details());
        });
    }

    /** Leaves; what is left of the slot is free for others from this moment. */
    public ReservationOutcome checkOut(Caller caller, ReservationId id) {
        return transactions.inOne(() -> {
            Reservation reservation = access.byHolderOrDesk(caller, id);
            if (reservation.canBe(ReservationStatus.COMPLETED)) {
                return new Confirmed(reservation.details());
            }
            if (!reservation.canBe(ReservationStatus.CHECKED_IN)) {
                return refused(Refusal.byState("nothing-to-check-out"));
            }
            Instant now = clock.instant();
            Instant end = reservation.slot().end();
            complete(reservation, now.isBefore(end) ? now : end);
            return new Confirmed(reservation.details());
        });
    }

    /** Takes a released reservation back while its units are still free. */
    public ReservationOutcome reclaim(Caller caller, ReservationId id) {
        return transactions.inOne(() -> {
            Reservation reservation = access.byHolderOrDesk(caller, id);
            if (!reservation.canBe(ReservationStatus.NO_SHOW)
                    || !reservation.isWithin(clock.instant(), Duration.ZERO)) {
                return refused(Refusal.byState("nothing-to-reclaim"));
            }
            if (!availability.reoccupy(id.value())) {
                return refused(Refusal.byState("taken-since"));
            }
            reservation.reclaim(clock.instant());
            store.save(reservation, new ReservationCheckedIn(reservation.details()));
            return new Confirmed(reservation.details());
        });
    }

    /**
     * Ends a visit: the whole price or credit is due, the units are free.
     *
     * @param left the end of the slot at the latest
     */
    void complete(Reservation reservation, Instant left) {
        if (left.isBefore(reservation.slot().end())) {
            availability.endAt(reservation.id().value(), left);
        }
        pricing.settleInFull(reservation);
        reservation.checkOut(left);
        store.save(reservation, new ReservationCheckedOut(reservation.details()));
    }

    /** Nobody came: the units are given back, the whole price or credit is due. She may still {@link #reclaim} it. */
    void release(Reservation reservation) {
        availability.release(reservation.id().value());
        pricing.settleInFull(reservation);
        reservation.markNoShow(reservation.price(), clock.instant());
        store.save(reservation, new ReservationReleased(reservation.details()));
    }

    private static Refused refused(Refusal refusal) {
        return new Refused(List.of(refusal));
    }
}
