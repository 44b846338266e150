package org.etabli.ui.invoicing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.etabli.billing.BillingSchedule;
import org.etabli.kernel.OperatorId;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;

/** On which day the month before is prepared by itself, and whether it leaves at once. */
final class ScheduleCard extends Div {

    private static final long serialVersionUID = 1L;
    private static final int HOURS = 24;
    private static final BillingSchedule PROPOSED = new BillingSchedule(1, 8, false);

    private final transient ScheduleDesk desk;
    private final transient OperatorId operator;
    private final FieldErrors errors = new FieldErrors();
    private final IntegerField day = errors.field("day", new IntegerField(getTranslation("invoicing.schedule.day")));
    private final Select<Integer> hour = new Select<>();
    private final Select<Boolean> commits = new Select<>();
    private final Paragraph state = new Paragraph();
    private final Button remove = new Button(getTranslation("invoicing.schedule.remove"), click -> remove());

    ScheduleCard(ScheduleDesk desk, OperatorId operator) {
        this.desk = desk;
        this.operator = operator;
        addClassNames("etb-card", "etb-run-schedule");
        hour.setLabel(getTranslation("invoicing.schedule.hour"));
        hour.setItems(IntStream.range(0, HOURS).boxed().toList());
        hour.setItemLabelGenerator(each -> getTranslation("invoicing.schedule.at", java.time.LocalTime.of(each, 0)));
        commits.setLabel(getTranslation("invoicing.schedule.then"));
        commits.setItems(false, true);
        commits.setItemLabelGenerator(each -> getTranslation("invoicing.schedule." + (each ? "commits" : "prepares")));
        day.setStepButtonsVisible(true);
        day.setMin(1);
        day.setMax(28);
        Div pair = new Div(day, hour);
        pair.addClassName("etb-pair");
        Div form = new Div(pair, commits);
        form.addClassNames("etb-form", "etb-form-part");
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        state.addClassNames("etb-sec", "etb-s13");
        Div buttons = new Div(new Button(getTranslation("invoicing.schedule.save"), click -> save()), remove);
        buttons.addClassName("etb-row");
        add(new H2(getTranslation("invoicing.schedule")), state, form, buttons);
        show();
    }

    private void show() {
        Optional<BillingSchedule> set = desk.find(operator);
        BillingSchedule shown = set.orElse(PROPOSED);
        day.setValue(shown.day());
        hour.setValue(shown.hour());
        commits.setValue(shown.commits());
        remove.setVisible(set.isPresent());
        state.setText(
                set.isEmpty()
                        ? getTranslation("invoicing.schedule.none")
                        : getTranslation("invoicing.schedule.next", Words.date(desk.next(operator, set.get()))));
    }

    private void save() {
        if (errors.accept(() -> desk.set(
                operator,
                new BillingSchedule(
                        Objects.requireNonNullElse(day.getValue(), 0), hour.getValue(), commits.getValue())))) {
            Notices.done(getTranslation("invoicing.schedule.saved"));
            show();
        }
    }

    private void remove() {
        desk.remove(operator);
        Notices.done(getTranslation("invoicing.schedule.removed"), this::save);
        day.setValue(day.getValue());
        remove.setVisible(false);
        state.setText(getTranslation("invoicing.schedule.none"));
    }
}
