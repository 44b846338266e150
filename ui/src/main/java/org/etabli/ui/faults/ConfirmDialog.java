package org.etabli.ui.faults;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.time.LocalDate;
import org.etabli.fault.Fault;
import org.etabli.fault.FaultState;
import org.etabli.kernel.Input;
import org.etabli.ui.component.Calendars;
import org.etabli.ui.component.FieldErrors;

/** Asks what members should read and when it is expected to work again; or, once confirmed, only when. */
final class ConfirmDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    ConfirmDialog(Fault fault, String name, LocalDate today, SerializableBiConsumer<String, LocalDate> done) {
        boolean known = fault.state() == FaultState.CONFIRMED;
        setHeaderTitle(getTranslation(known ? "faults.expect.of" : "faults.confirm.of", name));
        setWidth("min(460px, 100vw - 32px)");
        FieldErrors errors = new FieldErrors();
        TextField reason = errors.field("reason", new TextField(getTranslation("outage.reason")));
        reason.setMaxLength(LONGEST);
        reason.setHelperText(getTranslation("outage.reason-help"));
        String said = fault.description().lines().findFirst().orElse("");
        reason.setValue(said.substring(0, Math.min(said.length(), LONGEST)));
        reason.setVisible(!known);
        DatePicker back = errors.field("until", Calendars.picker(getTranslation("faults.back")));
        back.setMin(today.plusDays(1));
        Div form = new Div(new Paragraph(getTranslation("faults.confirm.lead")), reason, back);
        form.addClassName("etb-form");
        add(form);
        Button go = new Button(getTranslation(known ? "faults.expect" : "faults.confirm"), click -> {
            if (errors.accept(() -> done.accept(reason.getValue(), Input.chosen("until", back.getValue())))) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
    }
}
