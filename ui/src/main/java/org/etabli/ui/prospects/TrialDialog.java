package org.etabli.ui.prospects;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializablePredicate;
import java.time.LocalDate;
import org.etabli.kernel.Input;
import org.etabli.ui.component.Calendars;
import org.etabli.ui.component.FieldErrors;

/** Asks on which day somebody tries the place out. */
final class TrialDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** @param give says whether that day was given */
    TrialDialog(String name, LocalDate today, SerializablePredicate<LocalDate> give) {
        setHeaderTitle(getTranslation("prospects.trial.of", name));
        setWidth("min(440px, 100vw - 32px)");
        FieldErrors errors = new FieldErrors();
        DatePicker day = errors.field("day", Calendars.picker(getTranslation("prospects.trial.day")));
        day.setMin(today);
        day.setValue(today.plusDays(1));
        Div form = new Div(new Paragraph(getTranslation("prospects.trial.lead")), day);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button go = new Button(
                getTranslation("prospects.trial.give"),
                click -> errors.accept(() -> {
                    if (give.test(Input.chosen("day", day.getValue()))) {
                        close();
                    }
                }));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
    }
}
