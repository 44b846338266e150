package org.etabli.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.etabli.identity.Callers;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.UnitId;
import org.etabli.reservation.Quotes;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.Reservations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds an invented member at home in the venue who may reserve it and does; who may not does not try. */
@Component
class Takers {

    private static final int ASKED = 3;

    private final Quotes quotes;
    private final Reservations reservations;
    private final Callers callers;
    private final JdbcClient jdbc;

    Takers(Quotes quotes, Reservations reservations, Callers callers, JdbcClient jdbc) {
        this.quotes = quotes;
        this.reservations = reservations;
        this.callers = callers;
        this.jdbc = jdbc;
    }

    /** Whether somebody took it. */
    boolean take(Wish wish, Dice dice) {
        List<MemberId> people = people(wish);
        for (int asked = 0; asked < ASKED && !people.isEmpty(); asked++) {
            MemberId who = dice.oneOf(people);
            UnitId unit = wish.offer().isPool() ? dice.oneOf(wish.free()) : null;
            RequestReservation request =
                    RequestReservation.of(wish.offer().resource().id(), unit, wish.slot(), who);
            Caller caller = callers.callerOf(who);
            if (quotes.quote(caller, request).isPossible()) {
                return reservations.request(caller, request) instanceof Confirmed;
            }
        }
        return false;
    }

    /** Who has nothing else to do then. */
    private List<MemberId> people(Wish wish) {
        LocalDate day = wish.slot().start().atZone(Scene.ZONE).toLocalDate();
        return jdbc.sql("SELECT m.id FROM membership s JOIN member m ON m.id = s.member_id"
                        + " WHERE s.home_venue_id = ? AND s.starts_on <= ? AND (s.ends_on IS NULL OR s.ends_on > ?)"
                        + " AND NOT s.suspended AND m.email LIKE ?"
                        + " AND NOT EXISTS (SELECT 1 FROM membership_pause u WHERE u.membership_id = s.id)"
                        + " AND NOT EXISTS (SELECT 1 FROM reservation r WHERE r.member_id = m.id"
                        + " AND r.status IN ('REQUESTED', 'CONFIRMED', 'CHECKED_IN')"
                        + " AND r.starts_at < ? AND r.ends_at > ?) ORDER BY m.id")
                .params(
                        wish.offer().venue().id().value(),
                        day,
                        day,
                        DemoLife.INVENTED,
                        wish.slot().end(),
                        wish.slot().start())
                .query((row, n) -> new MemberId(row.getObject(1, UUID.class)))
                .list();
    }
}
