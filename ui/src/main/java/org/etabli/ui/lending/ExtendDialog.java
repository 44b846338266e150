package org.etabli.ui.lending;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.List;
import org.etabli.kernel.Input;
import org.etabli.lending.Loan;
import org.etabli.lending.LoanOutcome;
import org.etabli.network.Venue;
import org.etabli.ui.component.Calendars;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.RefusalCard;

/** Until when something is kept now; says why not where somebody waits for it. */
final class ExtendDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    ExtendDialog(
            String name, Loan loan, Venue venue, SerializableFunction<LocalDate, LoanOutcome> extend, Command changed) {
        setHeaderTitle(getTranslation("lending.longer.of", name));
        setWidth("min(420px, 100vw - 32px)");
        LocalDate until = loan.dueOn(venue.zone());
        FieldErrors errors = new FieldErrors();
        DatePicker day = errors.field("due", Calendars.picker(getTranslation("lending.longer.until")));
        day.setMin(until.plusDays(1));
        day.setValue(until.plusDays(1));
        Paragraph text = new Paragraph(getTranslation("lending.longer.text", until));
        text.addClassNames("etb-s13", "etb-sec");
        Div why = new Div();
        Div form = new Div(text, day, why);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button go = new Button(
                getTranslation("lending.longer"),
                click -> errors.accept(() -> {
                    why.removeAll();
                    switch (extend.apply(Input.chosen("due", day.getValue()))) {
                        case LoanOutcome.Done(Loan longer) -> {
                            close();
                            changed.execute();
                            Notices.done(getTranslation("lending.longer.said", name, longer.dueOn(venue.zone())));
                        }
                        case LoanOutcome.Refused(var refusal) -> why.add(new RefusalCard(List.of(refusal)));
                    }
                }));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
        day.focus();
    }
}
