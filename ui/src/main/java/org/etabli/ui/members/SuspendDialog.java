package org.etabli.ui.members;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.time.LocalDate;
import org.etabli.ui.component.FieldErrors;
import org.jspecify.annotations.Nullable;

/** Why someone may not operate something for a while, and until when. What becomes of her reservations is told before. */
final class SuspendDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    /** Takes the reason and the last day of it; null until somebody lifts it. */
    interface Suspend extends Serializable {
        void accept(String reason, @Nullable LocalDate last);
    }

    /** @param affected how many of her reservations to come need it */
    SuspendDialog(String member, String right, int affected, LocalDate today, Suspend suspend) {
        setHeaderTitle(getTranslation("people.suspend.title", right));
        setWidth("min(460px, 100vw - 32px)");
        FieldErrors errors = new FieldErrors();
        TextField reason = errors.field("reason", new TextField(getTranslation("people.suspend.reason")));
        reason.setMaxLength(LONGEST);
        reason.setAutofocus(true);
        DatePicker last = errors.field("until", new DatePicker(getTranslation("people.suspend.until")));
        last.setMin(today);
        last.setLocale(getLocale());
        last.setHelperText(getTranslation("people.suspend.until-help"));
        Paragraph reservations = new Paragraph(getTranslation("people.suspend.reservations", affected));
        reservations.addClassNames("etb-s13", affected > 0 ? "etb-ink-auth" : "etb-sec");
        Div form = new Div(
                new Paragraph(getTranslation("people.suspend.consequence", member)), reservations, reason, last);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button go = new Button(getTranslation("people.rights.suspend"), click -> {
            if (errors.accept(() -> suspend.accept(reason.getValue(), last.getValue()))) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
    }
}
