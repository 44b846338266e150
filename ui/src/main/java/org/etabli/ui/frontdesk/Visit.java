package org.etabli.ui.frontdesk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.UnitId;
import org.etabli.reservation.Attendance;
import org.etabli.reservation.DeskVisit;
import org.etabli.reservation.ReservationDetails;
import org.etabli.resource.ResourceKind;
import org.etabli.ui.planning.Booked;
import org.jspecify.annotations.Nullable;

/** Somebody's visit as the arrivals tell it at one moment. */
record Visit(DeskVisit visit, Booked booked, Stage stage) {

    /** Where a visit is, and under which heading it stands. */
    enum Stage {
        LATE,
        NOW,
        LATER,
        /** Given back for want of a check-in; it may be taken again. */
        RELEASED,
        HERE,
        LEFT,
        /** Not the arrivals' business: a request, a hold, what is over. */
        NONE;

        boolean isExpected() {
            return this == LATE || this == NOW || this == LATER;
        }
    }

    static Visit of(DeskVisit visit, Booked booked, Instant dayStart, Instant now) {
        return new Visit(visit, booked, stage(visit.reservation(), booked, dayStart, now));
    }

    private static Stage stage(ReservationDetails details, Booked booked, Instant dayStart, Instant now) {
        boolean lent = isLent(booked);
        boolean over = !now.isBefore(details.slot().end());
        return switch (details.status()) {
            case CONFIRMED ->
                over || details.slot().start().isBefore(dayStart)
                        ? Stage.NONE
                        : lent && details.slot().start().isBefore(now)
                                ? Stage.NOW // a thing may be fetched all day
                                : due(details.slot().start(), now);
            case NO_SHOW -> details.slot().contains(now) ? Stage.RELEASED : Stage.NONE;
            case CHECKED_IN -> lent ? Stage.NONE : Stage.HERE;
            case COMPLETED -> lent ? Stage.NONE : Stage.LEFT;
            default -> Stage.NONE;
        };
    }

    private static Stage due(Instant start, Instant now) {
        return start.isBefore(now) ? Stage.LATE : start.minus(Attendance.OPENS).isAfter(now) ? Stage.LATER : Stage.NOW;
    }

    /** Whether a thing is fetched, not a place taken. */
    boolean isLent() {
        return isLent(booked);
    }

    private static boolean isLent(Booked booked) {
        return booked.resource().kind() == ResourceKind.EQUIPMENT;
    }

    ReservationId id() {
        return booked.id();
    }

    ReservationDetails details() {
        return visit.reservation();
    }

    List<UnitId> units() {
        return visit.scheduled().units();
    }

    String who() {
        return booked.who();
    }

    String initials() {
        StringBuilder initials = new StringBuilder();
        for (String word : who().split("\\s+")) {
            if (initials.length() < 2 && !word.isEmpty()) {
                initials.appendCodePoint(word.codePointAt(0));
            }
        }
        return initials.toString();
    }

    @Nullable
    String badge() {
        return visit.badge();
    }

    boolean isFirst() {
        return visit.firstVisit();
    }

    Duration lateness(Instant now) {
        return Duration.between(details().slot().start(), now);
    }

    /** The moment that her line shows: when she comes, until when she stays, when she left. */
    ZonedDateTime clock() {
        Instant moment = switch (stage) {
            case HERE -> details().slot().end();
            case LEFT ->
                Objects.requireNonNullElse(visit.leftAt(), details().slot().end());
            default -> details().slot().start();
        };
        return moment.atZone(booked.venue().zone());
    }

    ZonedDateTime end() {
        return details().slot().end().atZone(booked.venue().zone());
    }

    /** Whether every word begins one of her names. */
    boolean isCalled(String words) {
        String name = fold(" " + who());
        for (String word : fold(words).split("\\s+")) {
            if (!name.contains(" " + word)) {
                return false;
            }
        }
        return true;
    }

    private static String fold(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('-', ' ')
                .toLowerCase(Locale.ROOT);
    }
}
