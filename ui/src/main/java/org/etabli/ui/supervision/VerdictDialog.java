package org.etabli.ui.supervision;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import org.etabli.access.DoubtfulSession;
import org.etabli.kernel.Input;
import org.etabli.ui.component.FieldErrors;

/** Asks for how many minutes a doubtful session is charged, and why; or only why it is not. */
final class VerdictDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    VerdictDialog(DoubtfulSession found, boolean charges, SerializableBiConsumer<Integer, String> decided) {
        String title = getTranslation(charges ? "supervision.doubtful.charge" : "supervision.doubtful.let-go");
        int most = Math.toIntExact(found.session().minutes());
        setHeaderTitle(title);
        setWidth("min(420px, 100vw - 32px)");
        FieldErrors errors = new FieldErrors();
        IntegerField minutes =
                errors.field("minutes", new IntegerField(getTranslation("supervision.doubtful.minutes")));
        minutes.setMin(1);
        minutes.setMax(most);
        minutes.setStepButtonsVisible(true);
        minutes.setValue(most);
        minutes.setHelperText(getTranslation("supervision.doubtful.minutes.help", most));
        minutes.setVisible(charges);
        TextField reason = errors.field("reason", new TextField(getTranslation("supervision.doubtful.reason")));
        reason.setMaxLength(LONGEST);
        reason.setHelperText(getTranslation("supervision.doubtful.reason.help"));
        reason.setAutofocus(true);
        Div form = new Div(
                new Paragraph(getTranslation(
                        charges ? "supervision.doubtful.charge.lead" : "supervision.doubtful.let-go.lead",
                        found.machine())),
                minutes,
                reason);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button go = new Button(title, click -> {
            if (errors.accept(() -> decided.accept(Input.chosen("minutes", minutes.getValue()), reason.getValue()))) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
    }
}
