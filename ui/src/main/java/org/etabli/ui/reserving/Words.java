package org.etabli.ui.reserving;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.etabli.handbook.Handbook;
import org.etabli.handbook.Handbooks;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.network.WeekWords;
import org.etabli.plan.Measure;
import org.etabli.plan.Plans;
import org.etabli.reservation.Alternative;
import org.etabli.reservation.CancellationTerms;
import org.etabli.reservation.Credit;
import org.etabli.reservation.PaidByAllowance;
import org.etabli.reservation.QuotedReservation;
import org.etabli.reservation.RequestReservation;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.etabli.resource.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts quotes and alternatives into the words of the dialog. */
@Component
class Words {

    private final Phrasebook phrasebook;
    private final Venues venues;
    private final Resources resources;
    private final Plans plans;
    private final Handbooks handbooks;
    private final WeekWords weeks;

    Words(
            Phrasebook phrasebook,
            Venues venues,
            Resources resources,
            Plans plans,
            Handbooks handbooks,
            WeekWords weeks) {
        this.weeks = weeks;
        this.phrasebook = phrasebook;
        this.plans = plans;
        this.handbooks = handbooks;
        this.venues = venues;
        this.resources = resources;
    }

    Handbook handbook(Resource resource) {
        return handbooks.of(resource.id());
    }

    Venue venueOf(Resource resource) {
        return venues.get(resource.venue());
    }

    Resource resource(RequestReservation request) {
        return resources.get(request.resource());
    }

    Resource resource(ResourceId id) {
        return resources.get(id);
    }

    /** « FabLab de Ligugé, 12,00 € de l’heure ». */
    String where(Locale reader, Resource resource, TimeSlot slot) {
        Venue venue = venueOf(resource);
        LocalDate day = slot.start().atZone(venue.zone()).toLocalDate();
        return plans.findPrice(resource.id(), day)
                .filter(price -> !price.amount().isZero())
                .map(price -> phrasebook.say(
                        reader,
                        "reserving.where." + price.basis().name().toLowerCase(Locale.ROOT),
                        venue.name(),
                        price.amount()))
                .orElseGet(() -> phrasebook.say(reader, "reserving.where.free", venue.name()));
    }

    /** « Avec un encadrant : mercredi, 14 h – 18 h »; empty for what is used without. */
    String supervision(Locale reader, Resource resource) {
        return venues.calendarOf(resource.venue(), resource.id())
                .supervision()
                .map(week -> phrasebook.say(reader, "supervised.when", weeks.say(reader, week)))
                .orElse("");
    }

    String say(Locale reader, String key, Object... arguments) {
        return phrasebook.say(reader, key, arguments);
    }

    /** "Laser CO2 60 W", and the unit where one of several was meant. */
    String place(Resource resource, @Nullable UnitId unit) {
        return unit == null || !resource.isPool()
                ? resource.name()
                : resource.name() + " "
                        + resources.findUnit(unit).map(Unit::label).orElse("");
    }

    /** « mer. 25 nov., 14 h – 16 h ». */
    String when(Locale reader, TimeSlot slot, ZoneId zone) {
        LocalSlot local = LocalSlot.of(slot, zone);
        return phrasebook.say(reader, "reserving.when", phrasebook.shortDay(reader, local.day()), local);
    }

    String hours(Locale reader, TimeSlot slot, ZoneId zone) {
        return phrasebook.slot(reader, LocalSlot.of(slot, zone));
    }

    String amount(Locale reader, long amount, Measure measure) {
        return switch (measure) {
            case MINUTES -> phrasebook.duration(Duration.ofMinutes(amount));
            case HALF_DAYS -> phrasebook.say(reader, "reserving.half-days", amount);
        };
    }

    /** What the member gives for it: « 2 h de crédit », « 18,00 € », « inclus ». */
    String price(Locale reader, QuotedReservation quote) {
        PaidByAllowance allowance = quote.allowance();
        if (quote.isPaidByAllowance() && allowance != null) {
            return phrasebook.say(reader, "reserving.credit", amount(reader, allowance.needed(), allowance.measure()));
        }
        return quote.dueNow().isZero()
                ? phrasebook.say(reader, "reserving.included")
                : phrasebook.money(reader, quote.dueNow());
    }

    /** The same as a sentence with what is left: « Sur votre crédit : 2 h, il restera 2 h 30 ». */
    String cost(Locale reader, QuotedReservation quote) {
        PaidByAllowance allowance = quote.allowance();
        if (quote.isPaidByAllowance() && allowance != null) {
            String needed = amount(reader, allowance.needed(), allowance.measure());
            Long available = allowance.available();
            return available == null
                    ? phrasebook.say(reader, "reserving.cost.unlimited", needed, allowance.plan())
                    : phrasebook.say(
                            reader,
                            "reserving.cost.credit",
                            needed,
                            amount(reader, available - allowance.needed(), allowance.measure()));
        }
        return quote.dueNow().isZero()
                ? phrasebook.say(reader, "reserving.cost.included")
                : phrasebook.say(reader, "reserving.cost.money", quote.dueNow());
    }

    /** What cancelling would cost, and until when it costs nothing. */
    String terms(Locale reader, CancellationTerms terms, ZoneId zone) {
        LocalDate day = terms.freeUntil().atZone(zone).toLocalDate();
        String kept = kept(reader, terms);
        if (kept.isEmpty()) {
            return phrasebook.say(reader, "reserving.terms.always-free");
        }
        if (terms.secondThought()) {
            return phrasebook.say(reader, "reserving.terms.second-thought", CancellationTerms.SECOND_THOUGHT, kept);
        }
        return terms.free()
                ? phrasebook.say(
                        reader,
                        "reserving.terms.free-until",
                        phrasebook.shortDay(reader, day),
                        terms.freeUntil().atZone(zone),
                        kept)
                : phrasebook.say(reader, "reserving.terms.late", kept);
    }

    private String kept(Locale reader, CancellationTerms terms) {
        Credit credit = terms.creditKept();
        if (credit != null) {
            return credit.amount() == 0 ? "" : amount(reader, credit.amount(), credit.measure());
        }
        return terms.fee().isZero() ? "" : phrasebook.money(reader, terms.fee());
    }

    /** What an alternative proposes: « Prendre la Laser 60 W, même créneau ». */
    String title(Locale reader, Alternative way, TimeSlot asked) {
        boolean same = way.slot().equals(asked);
        Resource resource = way.resource();
        return switch (way.kind()) {
            case OTHER_UNIT -> phrasebook.say(reader, "reserving.way.unit", place(resource, way.unit()));
            case OTHER_TIME -> phrasebook.say(reader, "reserving.way.time." + shift(way, asked), resource.name());
            case OTHER_RESOURCE ->
                phrasebook.say(
                        reader, same ? "reserving.way.resource" : "reserving.way.resource-later", resource.name());
            case OTHER_VENUE ->
                phrasebook.say(
                        reader,
                        "reserving.way.venue",
                        resource.name(),
                        venueOf(resource).name());
        };
    }

    private String shift(Alternative way, TimeSlot asked) {
        ZoneId zone = venueOf(way.resource()).zone();
        LocalDate day = asked.start().atZone(zone).toLocalDate();
        if (!way.slot().start().atZone(zone).toLocalDate().equals(day)) {
            return "other-day";
        }
        return way.slot().start().isBefore(asked.start()) ? "earlier" : "later";
    }

    /** Where and when it is, and what speaks for it. */
    String detail(Locale reader, Alternative way) {
        Venue venue = venueOf(way.resource());
        String when = when(reader, way.slot(), venue.zone());
        Optional<String> why = way.quote().checks().stream()
                .filter(check -> check.holds() && check.label().key().equals("check.authorisation"))
                .findFirst()
                .map(check -> phrasebook.say(reader, "reserving.way.authorised"));
        String description = way.resource().description();
        return String.join(
                " ",
                List.of(
                                when + ".",
                                way.kind() == Alternative.Kind.OTHER_VENUE
                                        ? venue.address().city() + "."
                                        : "",
                                why.orElse(""),
                                way.kind() == Alternative.Kind.OTHER_RESOURCE
                                        ? Objects.requireNonNullElse(description, "")
                                        : "")
                        .stream()
                        .filter(part -> !part.isBlank())
                        .toList());
    }

    /** What the button will do: « Réserver la Laser 60 W », « Réserver 16 h – 18 h ». */
    String action(Locale reader, Alternative way) {
        return way.kind() == Alternative.Kind.OTHER_TIME
                ? phrasebook.say(
                        reader,
                        "reserving.action",
                        hours(reader, way.slot(), venueOf(way.resource()).zone()))
                : phrasebook.say(reader, "reserving.action", place(way.resource(), way.unit()));
    }
}
