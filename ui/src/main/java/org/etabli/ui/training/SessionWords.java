package org.etabli.ui.training;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.kernel.LocalSlot;
import org.etabli.network.Venue;
import org.etabli.training.Course;
import org.etabli.training.TrainingSession;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;

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

    static String price(Course course) {
        return course.price().isZero() ? Words.say("trainings.free") : Words.say("trainings.price", course.price());
    }

    static Component fact(String symbol, String words) {
        Div fact = new Div(new Icon(symbol), new Span(words));
        fact.addClassNames("etb-row", "etb-s13", "etb-training-fact");
        return fact;
    }
}
