package org.etabli.ui.publicsite;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.etabli.daypass.DayPassShop;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.Venue;
import org.etabli.plan.Plan;
import org.etabli.reservation.PassDay;
import org.etabli.ui.publicsite.DayPassPageController.Told;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts days and their price into words. */
@Component
class DayPassWords {

    private final DayPassShop shop;
    private final Phrasebook phrasebook;

    DayPassWords(DayPassShop shop, Phrasebook phrasebook) {
        this.shop = shop;
        this.phrasebook = phrasebook;
    }

    /**
     * A day to choose.
     *
     * @param href null when there is nothing to be had
     */
    record Line(
            String name,
            String hours,
            String note,
            boolean chosen,
            @Nullable String href) {}

    /** @param vat null where there is none */
    record Summary(
            String day,
            String hours,
            String price,
            @Nullable String vat) {}

    List<Line> days(Locale reader, Venue venue, @Nullable LocalDate chosen) {
        return shop.days(venue).stream()
                .map(day -> new Line(
                        phrasebook.shortDay(reader, day.day()),
                        hours(reader, venue, day),
                        note(reader, day),
                        day.day().equals(chosen),
                        day.state() == PassDay.State.FREE
                                ? "/venues/" + venue.slug() + "/day-pass?day=" + day.day() + "#details"
                                : null))
                .toList();
    }

    Summary summary(Locale reader, Venue venue, Plan plan, PassDay day) {
        Money vat = shop.vatIn(plan, day.day());
        return new Summary(
                phrasebook.day(reader, day.day()),
                hours(reader, venue, day),
                phrasebook.money(reader, plan.feeOn(day.day())),
                vat.isZero() ? null : phrasebook.say(reader, "daypass.vat", vat));
    }

    /** Why a day can't be had. */
    Told why(Locale reader, Venue venue, LocalDate day) {
        String title = phrasebook.say(reader, "daypass.not", phrasebook.day(reader, day));
        return shop.day(venue, day)
                .map(known -> new Told(
                        title,
                        phrasebook.say(
                                reader, "daypass.why." + known.state().name().toLowerCase(Locale.ROOT))))
                .orElseGet(() -> new Told(title, phrasebook.say(reader, "daypass.why.far")));
    }

    private String hours(Locale reader, Venue venue, PassDay day) {
        TimeSlot slot = day.slot();
        return slot == null ? "" : phrasebook.slot(reader, LocalSlot.of(slot, venue.zone()));
    }

    private String note(Locale reader, PassDay day) {
        return switch (day.state()) {
            case FREE -> phrasebook.say(reader, "daypass.free", day.free());
            case FULL -> phrasebook.say(reader, "daypass.full");
            case OVER -> phrasebook.say(reader, "daypass.over");
            case CLOSED ->
                day.because() == null
                        ? phrasebook.say(reader, "daypass.closed")
                        : phrasebook.say(reader, "daypass.closed.because", day.because());
        };
    }
}
