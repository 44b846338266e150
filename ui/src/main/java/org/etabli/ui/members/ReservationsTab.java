package org.etabli.ui.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.etabli.ui.agenda.Booked;
import org.etabli.ui.agenda.Wording;

/** All that is coming, and what was lately. */
final class ReservationsTab extends Div {

    private static final long serialVersionUID = 1L;

    ReservationsTab(Profile profile, MemberAgenda agenda, Command changed) {
        addClassName("etb-overview");
        add(new ComingPart(profile, agenda, changed), past(agenda.listPast(profile.id())));
    }

    private Component past(List<Booked> past) {
        Part part = new Part("people.past");
        if (past.isEmpty()) {
            part.quiet(getTranslation("people.past.none"));
        }
        past.forEach(booked -> part.add(row(booked)));
        return part;
    }

    private Component row(Booked booked) {
        Span day = new Span(MemberWords.shortDay(booked.day()));
        day.addClassNames("etb-num", "etb-s13", "etb-sec", "etb-past-when");
        Span what = new Span(getTranslation("people.coming.what", Wording.name(this, booked), booked.localSlot()));
        what.addClassNames("etb-grow", "etb-ell");
        return Part.line(day, what, Wording.badge(this, booked.details().status()));
    }
}
