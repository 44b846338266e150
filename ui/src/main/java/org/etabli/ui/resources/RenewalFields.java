package org.etabli.ui.resources;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Objects;
import org.etabli.authorisation.RenewalRule;
import org.etabli.ui.component.FieldErrors;
import org.jspecify.annotations.Nullable;

/** How hours at machines prolong an authorisation near its end, with the rule in plain words beneath. */
final class RenewalFields extends Div {

    private static final long serialVersionUID = 1L;
    private final Checkbox prolongs = new Checkbox(getTranslation("conditions.renewal.on"));
    private final IntegerField hours;
    private final IntegerField within;
    private final IntegerField months;
    private final Paragraph sentence = new Paragraph();
    private final Div fields = new Div();

    RenewalFields(FieldErrors errors, @Nullable RenewalRule rule) {
        addClassName("etb-form-part");
        hours = errors.field(
                "renewalHours", number("conditions.practice.hours", rule == null ? 5 : rule.hours(), 1000));
        within = errors.field(
                "renewalWithin", number("conditions.practice.months", rule == null ? 6 : rule.within(), 24));
        months = errors.field(
                "renewalMonths", number("conditions.renewal.months", rule == null ? 12 : rule.months(), 120));
        sentence.addClassName("etb-practice-sentence");
        sentence.getElement().setAttribute("aria-live", "polite");
        Div numbers = new Div(hours, within, months);
        numbers.addClassName("etb-triple");
        fields.add(numbers, sentence);
        fields.addClassName("etb-form-part");
        prolongs.setValue(rule != null);
        prolongs.addValueChangeListener(change -> settle());
        add(prolongs, fields);
        settle();
    }

    /** Null where practice prolongs nothing. */
    @Nullable
    RenewalRule rule() {
        return Boolean.TRUE.equals(prolongs.getValue())
                ? new RenewalRule(value(hours), value(within), value(months))
                : null;
    }

    private IntegerField number(String label, int value, int most) {
        IntegerField field = new IntegerField(getTranslation(label));
        field.setMin(1);
        field.setMax(most);
        field.setValue(value);
        field.addValueChangeListener(change -> say());
        return field;
    }

    private void settle() {
        fields.setVisible(prolongs.getValue());
        say();
    }

    private void say() {
        boolean told = hours.getValue() != null && within.getValue() != null && months.getValue() != null;
        sentence.setText(
                told
                        ? getTranslation(
                                "conditions.renewal.sentence", hours.getValue(), within.getValue(), months.getValue())
                        : "");
    }

    private static int value(IntegerField field) {
        return Objects.requireNonNullElse(field.getValue(), 0);
    }
}
