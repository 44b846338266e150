package org.etabli.ui.home;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.etabli.ui.agenda.Booked;
import org.etabli.ui.agenda.ReservationActions;
import org.etabli.ui.agenda.Wording;
import org.etabli.ui.shell.Icon;

/** Nobody checked in in time, so the place was given back; it may still be taken again. */
final class ReleasedCard extends Div {

    private static final long serialVersionUID = 1L;

    ReleasedCard(Booked released, ReservationActions actions) {
        addClassNames("etb-refusal", "etb-released");
        Span title = new Span(getTranslation(
                "home.released.title",
                released.slot().start().plus(released.venue().grace()).atZone(released.zone()),
                Wording.nameAndVenue(this, released)));
        title.addClassName("etb-strong");
        Button again = new Button(getTranslation("agenda.reclaim"), click -> actions.reclaim(released));
        again.addThemeVariants(ButtonVariant.PRIMARY);
        Div text = new Div(title, new Paragraph(getTranslation("home.released.reason")));
        text.addClassName("etb-grow");
        add(new Icon("hourglass"), text, again);
    }
}
