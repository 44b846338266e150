package org.etabli.ui.agenda;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import java.time.Instant;
import org.etabli.reservation.CancellationTerms;

/** Tells what cancelling costs before it is done, and that moving may do as well. */
final class CancelDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    CancelDialog(Booked booked, CancellationTerms terms, Instant now, Command cancel, Command move) {
        setHeaderTitle(getTranslation("agenda.cancel.title", Wording.nameAndVenue(this, booked)));
        setWidth("27rem");
        addClassName("etb-confirm");
        Paragraph when = new Paragraph(Wording.when(this, booked.localSlot(), now));
        when.addClassName("etb-strong");
        add(when, new Paragraph(Wording.terms(this, booked, terms, now)));
        Button keep = new Button(getTranslation("agenda.cancel.keep"), click -> close());
        keep.addThemeVariants(ButtonVariant.TERTIARY);
        Button moving = new Button(getTranslation("agenda.move"), click -> {
            close();
            move.execute();
        });
        Button cancelling = new Button(label(terms), click -> {
            close();
            cancel.execute();
        });
        cancelling.addThemeVariants(ButtonVariant.ERROR);
        if (!Wording.costs(terms)) {
            cancelling.addThemeVariants(ButtonVariant.PRIMARY);
            cancelling.setAutofocus(true);
        } else {
            moving.addThemeVariants(ButtonVariant.PRIMARY);
            moving.setAutofocus(true);
        }
        getFooter().add(keep, moving, cancelling);
    }

    private String label(CancellationTerms terms) {
        return Wording.costs(terms)
                ? getTranslation("agenda.cancel.for", Wording.cost(this, terms.fee(), terms.creditKept()))
                : getTranslation("agenda.cancel");
    }
}
