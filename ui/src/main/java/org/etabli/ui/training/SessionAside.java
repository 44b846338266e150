package org.etabli.ui.training;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import org.etabli.kernel.MemberId;
import org.etabli.member.MemberDetails;
import org.etabli.training.Enrolment;
import org.etabli.training.TrainingSession;
import org.etabli.ui.component.Words;

/** What stands beside the list of a session: what it opens, and who waits for a place. */
final class SessionAside {

    private SessionAside() {}

    static Component opens(TrainingSession now) {
        Div card = card("sessions.opens");
        now.course().grants().forEach(type -> {
            Integer months = type.validMonths();
            card.add(SessionWords.fact(
                    "shield-check",
                    months == null ? type.name() : Words.say("sessions.opens-for", type.name(), months)));
        });
        if (now.course().grants().isEmpty()) {
            card.add(new Paragraph(Words.say("sessions.opens-nothing")));
        }
        return card;
    }

    static Component waitlist(List<Enrolment> all, Map<MemberId, MemberDetails> people) {
        Div card = card("sessions.waitlist");
        List<MemberDetails> waiting = all.stream()
                .filter(one -> one.state() == Enrolment.State.WAITING && people.containsKey(one.member()))
                .map(one -> people.get(one.member()))
                .toList();
        card.setVisible(!waiting.isEmpty());
        waiting.forEach(person -> card.add(SessionWords.fact("hourglass", person.fullName())));
        return card;
    }

    private static Div card(String title) {
        Div head = new Div(new H2(Words.say(title)));
        head.addClassName("etb-head");
        Div card = new Div(head);
        card.addClassName("etb-card");
        return card;
    }
}
