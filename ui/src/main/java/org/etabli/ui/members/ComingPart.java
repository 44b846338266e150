package org.etabli.ui.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import org.etabli.ui.agenda.Booked;
import org.etabli.ui.agenda.Wording;
import org.etabli.ui.shell.Icon;

/** What she has reserved and the desk may handle, the next first. */
final class ComingPart extends Part {

    private static final long serialVersionUID = 1L;

    ComingPart(Profile profile, MemberAgenda agenda, Command changed) {
        super("people.coming");
        if (profile.upcoming().isEmpty()) {
            quiet(getTranslation("people.coming.none"));
        }
        profile.upcoming().forEach(booked -> add(row(booked, profile, agenda, changed)));
    }

    private Component row(Booked booked, Profile profile, MemberAgenda agenda, Command changed) {
        Span day = new Span(MemberWords.weekday(booked.day()));
        day.addClassNames("etb-num", "etb-coming-when");
        Span what = new Span(getTranslation("people.coming.what", Wording.name(this, booked), booked.localSlot()));
        what.addClassNames("etb-grow", "etb-ell");
        Button more = new Button(new Icon("more"));
        more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        more.setAriaLabel(getTranslation("planning.open-named", profile.member().fullName(), booked.localSlot()));
        Div row = line(day, what, Wording.badge(this, booked.details().status()));
        agenda.card(more, booked, profile.member().fullName(), changed).ifPresent(card -> row.add(more));
        return row;
    }
}
