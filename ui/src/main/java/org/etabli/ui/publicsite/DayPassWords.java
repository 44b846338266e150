package org.etabli.ui.publicsite;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.etabli.daypass.DayPassShop;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.Venue;
import org.etabli.plan.Plan;
import org.etabli.reservation.DayPart;
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
    private final Clock clock;

    DayPassWords(DayPassShop shop, Phrasebook phrasebook, Clock clock) {
        this.shop = shop;
        this.phrasebook = phrasebook;
        this.clock = clock;
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

    /** A part of the day to choose, with its price. */
    record PartLink(String name, String price, boolean chosen, String href) {}

    /** Empty where there is nothing to choose. */
    List<PartLink> parts(Locale reader, Venue venue, DayPart chosen) {
        List<DayPart> sold = shop.parts(venue);
        LocalDate today = clock.instant().atZone(venue.zone()).toLocalDate();
        return sold.size() < 2
                ? List.of()
                : sold.stream()
                        .map(part -> new PartLink(
                                phrasebook.say(reader, "daypass.part." + part),
                                shop.find(venue, part)
                                        .map(plan -> phrasebook.money(reader, plan.feeOn(today)))
                                        .orElse(""),
                                part == chosen,
                                address(venue, part)))
                        .toList();
    }

    private static String address(Venue venue, DayPart part) {
        return "/venues/" + venue.slug() + "/day-pass" + (part.isHalf() ? "?part=" + DayPassForm.part(part) : "");
    }

    List<Line> days(Locale reader, Venue venue, DayPart part, @Nullable LocalDate chosen) {
        return shop.days(venue, part).stream()
                .map(day -> new Line(
                        phrasebook.shortDay(reader, day.day()),
                        hours(reader, venue, day),
                        note(reader, day),
                        day.day().equals(chosen),
                        day.state() == PassDay.State.FREE
                                ? address(venue, part) + (part.isHalf() ? "&" : "?") + "day=" + day.day() + "#details"
                                : null))
                .toList();
    }

    Summary summary(Locale reader, Venue venue, DayPart part, Plan plan, PassDay day) {
        Money vat = shop.vatIn(plan, day.day());
        return new Summary(
                part.isHalf()
                        ? phrasebook.say(reader, "daypass.day." + part, day.day())
                        : phrasebook.day(reader, day.day()),
                hours(reader, venue, day),
                phrasebook.money(reader, plan.feeOn(day.day())),
                vat.isZero() ? null : phrasebook.say(reader, "daypass.vat", vat));
    }

    /** Why a day can't be had. */
    Told why(Locale reader, Venue venue, DayPart part, LocalDate day) {
        String title = phrasebook.say(reader, "daypass.not", phrasebook.day(reader, day));
        return shop.day(venue, part, day)
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
