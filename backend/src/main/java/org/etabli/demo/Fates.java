package org.etabli.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.TimeSlot;
import org.etabli.reservation.Attendance;
import org.etabli.reservation.ReservationStatus;
import org.jspecify.annotations.Nullable;

/** Decides what became of every wish by now: over, under way, to come, cancelled for somebody else, or never shown up. */
final class Fates {

    private static final Duration GRACE = Duration.ofMinutes(15);
    private static final double NO_SHOW = 0.042;
    private static final double CANCELLED = 0.095;
    private static final double LATE = 0.06;

    private final Scene scene;
    private final Stage stage;
    private final Breakdowns breakdowns;
    private final MemberId frontDesk;
    private final Dice dice = new Dice("fates");

    Fates(Scene scene, Stage stage, Breakdowns breakdowns, MemberId frontDesk) {
        this.scene = scene;
        this.stage = stage;
        this.breakdowns = breakdowns;
        this.frontDesk = frontDesk;
    }

    /** All visits, and the cancelled ones that made room for them, in the order they were asked for. */
    List<Visit> decide() {
        List<Visit> visits = new ArrayList<>();
        for (Draft draft : stage.drafts()) {
            Visit visit = visit(draft);
            visits.add(visit);
            if (dice.chance(CANCELLED)) {
                stage.rival(draft).ifPresent(rival -> visits.add(cancelled(rival, visit.askedAt())));
            }
        }
        visits.sort(Comparator.comparing(Visit::askedAt).thenComparing(Visit::id));
        return visits;
    }

    private Visit visit(Draft draft) {
        TimeSlot slot = draft.slot();
        Instant now = scene.now();
        Instant askedAt = askedAt(draft);
        boolean reliable = draft.who().zeal() == 0;
        boolean absent = !reliable && dice.chance(NO_SHOW);
        if (!slot.start().isAfter(now.minus(GRACE))) {
            if (absent) {
                return ended(
                        draft, ReservationStatus.NO_SHOW, askedAt, slot.start().plus(GRACE));
            }
            Instant arrived = earliest(slot.start().plus(minutes(-12, 11)), now);
            return slot.end().isAfter(now)
                    ? present(draft, askedAt, arrived, null)
                    : present(draft, askedAt, arrived, leaving(slot));
        }
        boolean comingIn = slot.start().minus(Attendance.OPENS).isBefore(now);
        if (comingIn && dice.chance(slot.start().isAfter(now) ? 0.25 : 0.6)) {
            return present(draft, askedAt, now.minus(minutes(0, 3)), null);
        }
        boolean asks = draft.offer().resource().rule().needsApproval() && dice.chance(0.6);
        return ended(draft, asks ? ReservationStatus.REQUESTED : ReservationStatus.CONFIRMED, askedAt, null);
    }

    private Visit present(Draft draft, Instant askedAt, Instant arrived, @Nullable Instant left) {
        ReservationStatus status = left == null ? ReservationStatus.CHECKED_IN : ReservationStatus.COMPLETED;
        Instant came = arrived.isBefore(askedAt) ? askedAt : arrived;
        return new Visit(dice.idAt(askedAt), draft, status, askedBy(draft), askedAt, came, left, null);
    }

    private Visit ended(Draft draft, ReservationStatus status, Instant askedAt, @Nullable Instant endedAt) {
        return new Visit(dice.idAt(askedAt), draft, status, askedBy(draft), askedAt, null, null, endedAt);
    }

    /** It was given back before the one who has it now asked, mostly in good time. */
    private Visit cancelled(Draft draft, Instant before) {
        Instant gaveBack = before.minus(Duration.ofMinutes(dice.between(3, 600)));
        if (dice.chance(LATE)) {
            gaveBack = earliest(before, draft.slot().start()).minus(minutes(1, 20));
        }
        Instant joined = Scene.at(draft.who().joined(), 9 * 60);
        Instant askedAt = gaveBack.minus(Duration.ofMinutes(20 + (long) dice.exponential(2_000)));
        return ended(
                draft,
                ReservationStatus.CANCELLED,
                askedAt.isBefore(joined) ? earliest(joined, gaveBack.minusSeconds(60)) : askedAt,
                gaveBack);
    }

    private MemberId askedBy(Draft draft) {
        boolean atPacha = draft.offer().venue().slug().equals("le-pacha");
        return atPacha && dice.chance(0.08) ? frontDesk : draft.who().id();
    }

    /** Before the start and before now, not at night, and not before it broke down or before she joined. */
    private Instant askedAt(Draft draft) {
        Instant start = draft.slot().start();
        Instant asked = atDaytime(start.minus(draft.lead()));
        if (asked.isAfter(scene.now())) {
            asked = atDaytime(scene.now().minus(Duration.ofMinutes(5 + (long) dice.exponential(3_000))));
        }
        Instant broken = breakdowns
                .during(draft.unit(), draft.slot())
                .map(outage -> outage.start().minus(minutes(30, 2_000)))
                .orElse(asked);
        asked = earliest(earliest(asked, broken), start);
        Instant joined = Scene.at(draft.who().joined(), 9 * 60);
        return asked.isBefore(joined) ? earliest(joined, earliest(start, scene.now())) : asked;
    }

    private Instant atDaytime(Instant moment) {
        LocalTime time = moment.atZone(Scene.ZONE).toLocalTime();
        return time.getHour() < 7 ? moment.minus(Duration.ofHours(9)) : moment;
    }

    private Instant leaving(TimeSlot slot) {
        long leftEarly = dice.chance(0.2) ? dice.between(5, 40) : 0;
        Instant left = slot.end().minus(Duration.ofMinutes(leftEarly));
        return left.isAfter(slot.start().plus(GRACE)) ? left : slot.end();
    }

    private Duration minutes(int low, int high) {
        return Duration.ofMinutes(dice.between(low, high));
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
