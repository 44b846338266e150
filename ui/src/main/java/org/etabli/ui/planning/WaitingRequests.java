package org.etabli.ui.planning;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.etabli.ui.shell.Icon;

/** What waits for the venue's word: the next request with its two answers, and how many there are. */
final class WaitingRequests extends Div {

    private static final long serialVersionUID = 1L;
    private final transient DeskDeeds deeds;

    WaitingRequests(DeskDeeds deeds) {
        this.deeds = deeds;
        addClassNames("etb-notice", "etb-waiting");
        getElement().setAttribute("role", "status");
    }

    void show(List<Booked> waiting) {
        removeAll();
        setVisible(!waiting.isEmpty());
        if (waiting.isEmpty()) {
            return;
        }
        Booked next = waiting.getFirst();
        Span count = new Span(getTranslation("planning.requests", waiting.size()));
        count.addClassName("etb-strong");
        Span what = new Span(getTranslation(
                "planning.request", next.who(), next.place(), next.local().day(), next.local()));
        what.addClassName("etb-grow");
        Button yes = new Button(getTranslation("planning.approve"), click -> deeds.approve(next));
        yes.addThemeVariants(ButtonVariant.SMALL);
        Button no = new Button(getTranslation("planning.decline"), click -> deeds.decline(next));
        no.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        add(new Icon("hourglass"), count, what, yes, no);
    }
}
