package org.etabli.ui.training;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.kernel.LocalSlot;
import org.etabli.network.Venue;
import org.etabli.training.Course;
import org.etabli.training.TrainingSession;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;
import org.joda.money.Money;

/** How a session is told: when, where, with which right at its end. */
final class SessionWords {

    private SessionWords() {}

    static LocalSlot slot(TrainingSession session, Venue venue) {
        return LocalSlot.of(session.slot(), venue.zone());
    }

    static String when(TrainingSession session, Venue venue) {
        LocalSlot slot = slot(session, venue);
        return Words.say("trainings.when", slot.day(), slot);
    }

    static String title(TrainingSession session) {
        return Words.say("trainings.title", session.course().title());
    }

    static String grants(Course course) {
        return course.grants().stream().map(AuthorisationType::name).collect(Collectors.joining(", "));
    }

    /** What a place costs, on its own. */
    static String price(Course course) {
        return course.price().isZero() ? Words.say("trainings.free") : Words.say("trainings.price", course.price());
    }

    /** What a place costs, and where it is paid. */
    static String price(Money price, boolean billed, LocalSlot slot) {
        if (price.isZero()) {
            return Words.say("trainings.free");
        }
        return billed
                ? Words.say("trainings.price.billed", price, YearMonth.from(slot.day()))
                : Words.say("trainings.price.there", price);
    }

    /** « demain à 9 h », « lundi 30 novembre à 14 h ». */
    static String at(Instant moment, Venue venue, Instant now) {
        ZonedDateTime then = moment.atZone(venue.zone());
        long days = ChronoUnit.DAYS.between(now.atZone(venue.zone()).toLocalDate(), then.toLocalDate());
        String key = days == 0 ? "trainings.today-at" : days == 1 ? "trainings.tomorrow-at" : "trainings.day-at";
        return Words.say(key, then.toLocalDate(), then);
    }

    /** How many are missing until it takes place and when that is decided; empty when nothing is missing or to decide. */
    static Optional<String> toDecide(TrainingSession session, Venue venue, Instant now) {
        return Optional.ofNullable(session.decidesAt())
                .filter(moment -> session.hasTooFew())
                .map(moment ->
                        Words.say("sessions.decides", session.placed(), session.least(), at(moment, venue, now)));
    }

    static Component fact(String symbol, String words) {
        Div fact = new Div(new Icon(symbol), new Span(words));
        fact.addClassNames("etb-row", "etb-s13", "etb-training-fact");
        return fact;
    }
}
