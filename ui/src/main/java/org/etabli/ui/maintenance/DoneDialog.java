package org.etabli.ui.maintenance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.math.RoundingMode;
import org.etabli.ui.component.FieldErrors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What was done and found, and what it cost. */
final class DoneDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    DoneDialog(String title, String machine, CurrencyUnit currency, SerializableBiConsumer<String, Money> done) {
        setHeaderTitle(getTranslation("maintenance.done.of", title, machine));
        setWidth("min(460px, 100vw - 32px)");
        FieldErrors errors = new FieldErrors();
        TextArea notes = errors.field("notes", new TextArea(getTranslation("maintenance.notes")));
        notes.setMaxLength(1000);
        notes.setPlaceholder(getTranslation("maintenance.notes.example"));
        BigDecimalField cost = errors.field("cost", new BigDecimalField(getTranslation("maintenance.cost")));
        cost.setSuffixComponent(new Span(currency.toCurrency().getSymbol(getLocale())));
        Paragraph then = new Paragraph(getTranslation("maintenance.done.then"));
        then.addClassName("etb-sentence");
        Div form = new Div(notes, cost, then);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button keep = new Button(getTranslation("maintenance.done"), click -> {
            if (errors.accept(() -> done.accept(
                    notes.getValue(),
                    cost.getValue() == null ? null : Money.of(currency, cost.getValue(), RoundingMode.HALF_UP)))) {
                close();
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), keep);
        notes.focus();
    }
}
