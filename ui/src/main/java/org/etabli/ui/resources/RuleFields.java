package org.etabli.ui.resources;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import java.util.Objects;
import org.etabli.kernel.InvalidInputException;
import org.etabli.resource.BookingRule;
import org.etabli.ui.component.DurationField;
import org.etabli.ui.component.FieldErrors;

/** The rule of a resource, with the sentence that says it above the fields that make it. */
final class RuleFields extends Div {

    private static final long serialVersionUID = 1L;

    private final Paragraph sentence = new Paragraph();
    private final DurationField min;
    private final DurationField max;
    private final DurationField step;
    private final DurationField notice;
    private final IntegerField horizon;
    private final DurationField before;
    private final DurationField after;
    private final DurationField free;
    private final IntegerField percent;
    private final Checkbox approval = new Checkbox(getTranslation("rule.field.approval"));

    RuleFields(FieldErrors errors) {
        addClassName("etb-form-part");
        min = errors.field("rule.min", length("rule.field.min", 15, 30, 60, 120));
        max = errors.field("rule.max", length("rule.field.max", 120, 240, 480, 720, 1440, 10080));
        step = errors.field("rule.step", length("rule.field.step", 15, 30, 60));
        notice = errors.field("rule.notice", length("rule.field.notice", 0, 60, 120, 1440, 2880));
        horizon = errors.field("rule.horizonDays", number("rule.field.horizon", 730));
        before = errors.field("rule.bufferBefore", length("rule.field.buffer-before", 0, 5, 10, 15, 30));
        after = errors.field("rule.bufferAfter", length("rule.field.buffer-after", 0, 5, 10, 15, 30));
        free = errors.field("rule.freeCancellation", length("rule.field.free", 0, 60, 120, 1440, 2880));
        percent = errors.field("rule.lateCancelPercent", number("rule.field.percent", 100));
        percent.setMin(0);
        sentence.addClassName("etb-sentence");
        sentence.getElement().setAttribute("aria-live", "polite");
        Div fields = new Div(min, max, step, notice, horizon, before, after, free, percent);
        fields.addClassName("etb-triple");
        add(sentence, fields, approval);
    }

    void setRule(BookingRule rule) {
        min.setValue(rule.min());
        max.setValue(rule.max());
        step.setValue(rule.step());
        notice.setValue(rule.notice());
        horizon.setValue(rule.horizonDays());
        before.setValue(rule.bufferBefore());
        after.setValue(rule.bufferAfter());
        free.setValue(rule.freeCancellation());
        percent.setValue(rule.lateCancelPercent());
        approval.setValue(rule.needsApproval());
        sentence.setText(RuleWords.summary(rule));
    }

    /** @throws InvalidInputException when a length is missing */
    BookingRule rule() {
        return new BookingRule(
                given("rule.min", min),
                given("rule.max", max),
                given("rule.step", step),
                given("rule.notice", notice),
                Objects.requireNonNullElse(horizon.getValue(), 0),
                given("rule.bufferBefore", before),
                given("rule.bufferAfter", after),
                approval.getValue(),
                given("rule.freeCancellation", free),
                Objects.requireNonNullElse(percent.getValue(), -1));
    }

    private static Duration given(String field, DurationField length) {
        if (length.getValue() == null) {
            throw new InvalidInputException(field, "required");
        }
        return length.getValue();
    }

    private DurationField length(String key, int... usual) {
        DurationField field = new DurationField(getTranslation(key), usual);
        field.addValueChangeListener(change -> say());
        return field;
    }

    private IntegerField number(String key, int most) {
        IntegerField field = new IntegerField(getTranslation(key));
        field.setMin(1);
        field.setMax(most);
        field.addValueChangeListener(change -> say());
        return field;
    }

    private void say() {
        try {
            sentence.setText(RuleWords.summary(rule()));
        } catch (InvalidInputException halfTyped) {
            sentence.setText("");
        }
    }
}
