package org.etabli.ui.dunning;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.time.LocalDate;
import org.etabli.ui.component.DayPicker;
import org.etabli.ui.component.FieldErrors;
import org.jspecify.annotations.Nullable;

/** Asks until when to wait, and why; or only why somebody is let in again. */
final class HoldDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    /** @param proposed the day to wait for, or null when somebody is let in */
    HoldDialog(String name, @Nullable LocalDate proposed, SerializableBiConsumer<LocalDate, String> accept) {
        String key = proposed == null ? "dunning.do.let-in" : "dunning.do.hold";
        setHeaderTitle(getTranslation(key) + " · " + name);
        setWidth("min(440px, 100vw - 32px)");
        FieldErrors errors = new FieldErrors();
        DatePicker until = errors.field("until", DayPicker.inShort(proposed == null ? LocalDate.EPOCH : proposed));
        until.setLabel(getTranslation("dunning.until"));
        until.setVisible(proposed != null);
        TextField reason = errors.field("reason", new TextField(getTranslation("dunning.reason")));
        reason.setMaxLength(LONGEST);
        reason.setPlaceholder(getTranslation("dunning.reason.example"));
        Div form = new Div(new Paragraph(getTranslation(key + ".text")), until, reason);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button go = new Button(getTranslation(key), click -> {
            if (errors.accept(() -> accept.accept(until.getValue(), reason.getValue()))) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
        reason.focus();
    }
}
