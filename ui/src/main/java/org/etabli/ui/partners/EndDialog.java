package org.etabli.ui.partners;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import org.etabli.kernel.Input;
import org.etabli.roaming.AgreementOutcome;
import org.etabli.roaming.RoamingAgreement;
import org.etabli.ui.component.Calendars;
import org.etabli.ui.component.FieldErrors;

/** Asks from which day on an agreement does not hold any more, and says what stays. */
final class EndDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    EndDialog(
            RoamingDesk desk,
            RoamingAgreement agreement,
            String partner,
            LocalDate today,
            SerializableConsumer<AgreementOutcome> done) {
        setHeaderTitle(getTranslation("partners.end.with", partner));
        setWidth("min(440px, 100vw - 32px)");
        FieldErrors errors = new FieldErrors();
        DatePicker day = errors.field("day", Calendars.picker(getTranslation("partners.end.day")));
        day.setMin(today);
        day.setValue(today.withDayOfMonth(1).plusMonths(1));
        Div form = new Div(new Paragraph(getTranslation("partners.end.text")), day);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button end = new Button(getTranslation("partners.end"), click -> {
            if (errors.accept(() -> done.accept(desk.end(agreement, Input.chosen("day", day.getValue()))))) {
                close();
            }
        });
        end.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), end);
    }
}
