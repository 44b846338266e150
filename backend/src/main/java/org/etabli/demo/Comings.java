package org.etabli.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.etabli.identity.Callers;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.TimeSlot;
import org.etabli.reservation.Attendance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invented people come and leave: most about their time, some late or early, a few never; each of them decides once. */
@Component
class Comings {

    private static final double ABSENT = 0.042;
    private static final double LEAVES_EARLY = 0.2;
    private static final Duration LATEST = Duration.ofMinutes(15);
    private static final Duration EARLIEST_LEAVE = Duration.ofMinutes(40);

    private final JdbcClient jdbc;
    private final Attendance attendance;
    private final Callers callers;
    private final Clock clock;

    Comings(JdbcClient jdbc, Attendance attendance, Callers callers, Clock clock) {
        this.jdbc = jdbc;
        this.attendance = attendance;
        this.callers = callers;
        this.clock = clock;
    }

    private record Visitor(ReservationId reservation, MemberId member, TimeSlot slot) {

        boolean hasCome(Instant now) {
            Dice dice = new Dice("coming of " + reservation);
            return !dice.chance(ABSENT) && !now.isBefore(slot.start().plus(Duration.ofMinutes(dice.between(-12, 11))));
        }

        boolean hasLeft(Instant now) {
            Dice dice = new Dice("leaving of " + reservation);
            return dice.chance(LEAVES_EARLY)
                    && now.isAfter(slot.start().plus(LATEST))
                    && !now.isBefore(slot.end().minus(Duration.ofMinutes(dice.between(5, 40))));
        }
    }

    /** Says how many came. */
    int come() {
        Instant now = clock.instant();
        List<Visitor> here =
                visitors("CONFIRMED", "r.starts_at", now.minus(LATEST), now.plus(Attendance.OPENS)).stream()
                        .filter(visitor -> visitor.hasCome(now))
                        .toList();
        here.forEach(visitor -> attendance.checkIn(callers.callerOf(visitor.member()), visitor.reservation()));
        return here.size();
    }

    /** Says how many left before their time; the others leave by themselves at its end. */
    int leave() {
        Instant now = clock.instant();
        List<Visitor> gone = visitors("CHECKED_IN", "r.ends_at", now, now.plus(EARLIEST_LEAVE)).stream()
                .filter(visitor -> visitor.hasLeft(now))
                .toList();
        gone.forEach(visitor -> attendance.checkOut(callers.callerOf(visitor.member()), visitor.reservation()));
        return gone.size();
    }

    private List<Visitor> visitors(String status, String column, Instant from, Instant to) {
        return jdbc.sql("SELECT r.id, r.member_id, r.starts_at, r.ends_at FROM reservation r"
                        + " JOIN member m ON m.id = r.member_id JOIN resource s ON s.id = r.resource_id"
                        + " AND s.kind <> 'EQUIPMENT' WHERE r.status = ? AND " + column + " > ? AND "
                        + column + " <= ? AND m.email LIKE ?")
                .params(status, from, to, DemoLife.INVENTED)
                .query((row, n) -> new Visitor(
                        new ReservationId(row.getObject(1, UUID.class)),
                        new MemberId(row.getObject(2, UUID.class)),
                        new TimeSlot(row.getObject(3, Instant.class), row.getObject(4, Instant.class))))
                .list();
    }
}
