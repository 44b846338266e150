package org.etabli.ui.resources;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.etabli.kernel.InvalidInputException;
import org.etabli.resource.Unit;
import org.etabli.ui.component.Calendars;
import org.etabli.ui.component.FieldErrors;
import org.jspecify.annotations.Nullable;

/** Which places are out of order, why, and when they will be back. Says who stands in the way before it is done. */
final class OutageDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** What the dialog asks. */
    interface Desk {
        /** How many reservations lie between now and the morning of that day, or within a month when it is open. */
        long reservationsUntil(Set<Unit> units, @Nullable LocalDate back);

        void report(Set<Unit> units, String reason, @Nullable LocalDate back);
    }

    private final FieldErrors errors = new FieldErrors();
    private final CheckboxGroup<Unit> units;
    private final TextField reason;
    private final DatePicker back;
    private final Paragraph affected = new Paragraph();
    private final transient Desk desk;

    OutageDialog(String resource, List<Unit> all, LocalDate today, Desk desk) {
        this.desk = desk;
        setHeaderTitle(getTranslation("outage.title", resource));
        setWidth("min(460px, 100vw - 32px)");
        units = errors.field("units", new CheckboxGroup<>());
        units.setLabel(getTranslation("outage.units"));
        units.addClassName("etb-chips");
        units.setItems(all);
        units.setItemLabelGenerator(Unit::label);
        units.setVisible(all.size() > 1);
        if (all.size() == 1) {
            units.setValue(Set.of(all.getFirst()));
        }
        reason = errors.field("reason", new TextField(getTranslation("outage.reason")));
        reason.setPlaceholder(getTranslation("outage.reason-example"));
        reason.setMaxLength(200);
        reason.setHelperText(getTranslation("outage.reason-help"));
        back = errors.field("until", Calendars.picker(getTranslation("outage.back")));
        back.setMin(today.plusDays(1));
        back.setHelperText(getTranslation("outage.back-help"));
        back.setClearButtonVisible(true);
        affected.addClassNames("etb-s13", "etb-sec");
        affected.getElement().setAttribute("aria-live", "polite");
        units.addValueChangeListener(change -> tell());
        back.addValueChangeListener(change -> tell());
        Div form = new Div(units, reason, back, affected);
        form.addClassName("etb-form");
        add(form);
        Button report = new Button(getTranslation("outage.report"), click -> report());
        report.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), report);
        tell();
    }

    private void tell() {
        long count = units.getValue().isEmpty() ? 0 : desk.reservationsUntil(units.getValue(), back.getValue());
        affected.setText(getTranslation("outage.affected", count));
    }

    private void report() {
        boolean done = errors.accept(() -> {
            if (units.getValue().isEmpty()) {
                throw new InvalidInputException("units", "required");
            }
            desk.report(units.getValue(), reason.getValue(), back.getValue());
        });
        if (done) {
            close();
        }
    }
}
