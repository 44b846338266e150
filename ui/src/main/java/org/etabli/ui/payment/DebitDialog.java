package org.etabli.ui.payment;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.time.LocalDate;
import java.util.List;
import org.etabli.billing.DirectDebits.Billed;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Input;
import org.etabli.ui.component.Calendars;
import org.etabli.ui.component.FieldErrors;
import org.jspecify.annotations.Nullable;

/** Asks on which day what is due is to be debited. */
final class DebitDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** @param only whose invoices are proposed, or null for all */
    DebitDialog(
            LocalDate earliest,
            List<Billed> runs,
            @Nullable BillingRunId only,
            SerializableBiConsumer<LocalDate, @Nullable BillingRunId> prepare) {
        setHeaderTitle(getTranslation("payments.debits.dialog"));
        setWidth("min(440px, 100vw - 32px)");
        FieldErrors errors = new FieldErrors();
        DatePicker day = errors.field("collectOn", Calendars.picker(getTranslation("payments.debits.on")));
        day.setMin(earliest);
        day.setValue(earliest);
        Select<Billed> run = new Select<>();
        run.setLabel(getTranslation("payments.debits.run"));
        run.setItems(runs);
        run.setEmptySelectionAllowed(true);
        run.setEmptySelectionCaption(getTranslation("payments.debits.run.all"));
        run.setItemLabelGenerator(each -> each == null
                ? getTranslation("payments.debits.run.all")
                : getTranslation("payments.debits.run.month", each.month()));
        runs.stream().filter(each -> each.run().equals(only)).findFirst().ifPresent(run::setValue);
        Div form = new Div(new Paragraph(getTranslation("payments.debits.text")), run, day);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button go = new Button(getTranslation("payments.debits.prepare"), click -> {
            if (errors.accept(() -> prepare.accept(
                    Input.chosen("collectOn", day.getValue()),
                    run.getValue() == null ? null : run.getValue().run()))) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
        day.focus();
    }
}
