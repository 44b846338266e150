package org.etabli.ui.machines;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.authorisation.OperatingRight;
import org.etabli.kernel.Phrasebook;
import org.etabli.network.OpeningCalendar;
import org.etabli.network.WeekWords;
import org.etabli.plan.Price;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a member may operate and what it costs. */
@Component
class MachineWords {

    private final Phrasebook phrasebook;
    private final WeekWords weeks;
    private final Clock clock;

    MachineWords(Phrasebook phrasebook, WeekWords weeks, Clock clock) {
        this.weeks = weeks;
        this.phrasebook = phrasebook;
        this.clock = clock;
    }

    String right(OperatingRight right, ZoneId zone, Locale reader) {
        return switch (right.state()) {
            case FOR_EVERYONE -> phrasebook.say(reader, "machines.right.for-everyone");
            case VALID -> phrasebook.say(reader, "machines.right.valid");
            case MISSING -> phrasebook.say(reader, "machines.right.missing", name(right));
            case SUSPENDED -> phrasebook.say(reader, "machines.right.suspended", name(right));
            case EXPIRED -> phrasebook.say(reader, "machines.right.expired", name(right));
            case EXPIRES_SOON -> phrasebook.say(reader, "machines.right.expires", daysLeft(right, zone));
        };
    }

    String price(Optional<Price> price, Locale reader) {
        return price.filter(found -> !found.amount().isZero())
                .map(found -> phrasebook.say(
                        reader, "machines.price." + found.basis().name().toLowerCase(Locale.ROOT), found.amount()))
                .orElseGet(() -> phrasebook.say(reader, "machines.price.none"));
    }

    /** « Avec un encadrant : mercredi, 14 h – 18 h », or null for what is used without. */
    @Nullable
    String supervision(OpeningCalendar calendar, Locale reader) {
        return calendar.supervision()
                .map(week -> phrasebook.say(reader, "supervised.when", weeks.say(reader, week)))
                .orElse(null);
    }

    String unsupervised(Locale reader) {
        return phrasebook.say(reader, "supervised.nobody");
    }

    String title(int machines, Locale reader) {
        return phrasebook.say(reader, "machines.count", machines);
    }

    String subtitle(long free, long broken, Locale reader) {
        return phrasebook.say(reader, "machines.free-now", free, broken);
    }

    String closed(Locale reader) {
        return phrasebook.say(reader, "timeline.closed-day");
    }

    String column(LocalDate day, Locale reader) {
        return phrasebook.shortDay(reader, day);
    }

    private long daysLeft(OperatingRight right, ZoneId zone) {
        Instant until = Objects.requireNonNull(right.until());
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        return ChronoUnit.DAYS.between(today, until.atZone(zone).toLocalDate());
    }

    private static String name(OperatingRight right) {
        AuthorisationType type = Objects.requireNonNull(right.type());
        return type.name();
    }
}
