package org.etabli.ui.invoicing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.etabli.billing.NewVatStatus;
import org.etabli.billing.VatRegime;
import org.etabli.billing.VatStatus;
import org.etabli.kernel.OperatorId;
import org.etabli.ui.component.DayPicker;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;

/** How VAT applies to the operator, from which day on; a change to come can be taken back. */
final class VatCard extends Details {

    private static final long serialVersionUID = 1L;
    private final transient VatDesk desk;
    private final transient OperatorId operator;
    private final FieldErrors errors = new FieldErrors();
    private final Div known = new Div();
    private final DatePicker from;
    private final Select<VatRegime> regime = errors.field("regime", new Select<>());
    private final TextField vatNumber = errors.field("vatNumber", text("invoicing.identity.vat-number", 20));
    private final TextField mention = errors.field("mention", text("invoicing.identity.mention", 200));
    private final Checkbox onDebits = new Checkbox(getTranslation("invoicing.vat.on-debits"));

    VatCard(VatDesk desk, OperatorId operator) {
        this.desk = desk;
        this.operator = operator;
        addClassNames("etb-card", "etb-run-identity");
        setSummaryText(getTranslation("invoicing.vat.title"));
        from = errors.field("validFrom", DayPicker.inShort(desk.today(operator).plusDays(1)));
        from.setLabel(getTranslation("invoicing.vat.from"));
        regime.setLabel(getTranslation("invoicing.identity.regime"));
        regime.setItems(VatRegime.values());
        regime.setItemLabelGenerator(each -> getTranslation("invoicing.identity.regime." + each.name()));
        regime.addValueChangeListener(change -> showWhatVatNeeds());
        mention.setPlaceholder(getTranslation("invoicing.identity.mention-example"));
        Paragraph lead = new Paragraph(getTranslation("invoicing.vat.lead"));
        lead.addClassNames("etb-sec", "etb-s13");
        Div form = new Div(pair(from, regime), vatNumber, mention, onDebits);
        form.addClassNames("etb-form", "etb-form-part");
        add(known, lead, form, new Button(getTranslation("invoicing.vat.go"), click -> save()));
        show();
    }

    private void show() {
        List<VatStatus> statuses = desk.list(operator);
        LocalDate today = desk.today(operator);
        known.removeAll();
        statuses.forEach(each -> known.add(row(each, today)));
        statuses.stream().findFirst().ifPresent(now -> {
            regime.setValue(now.regime());
            vatNumber.setValue(Objects.requireNonNullElse(now.vatNumber(), ""));
            mention.setValue(Objects.requireNonNullElse(now.mention(), ""));
            onDebits.setValue(now.onDebits());
        });
        showWhatVatNeeds();
    }

    private Component row(VatStatus status, LocalDate today) {
        Span name = new Span(
                getTranslation("invoicing.identity.regime." + status.regime().name()));
        Span under = new Span(getTranslation(
                "invoicing.vat.since",
                Words.date(status.validFrom()),
                Objects.requireNonNullElse(status.vatNumber(), Objects.requireNonNullElse(status.mention(), ""))));
        under.addClassName("etb-under");
        Div words = new Div(name, under);
        words.addClassName("etb-grow");
        Div row = new Div(words);
        row.addClassName("etb-line");
        if (status.validFrom().isAfter(today)) {
            Button back = new Button(getTranslation("invoicing.vat.take-back"), click -> {
                desk.takeBack(operator, status.validFrom());
                Notices.done(getTranslation("invoicing.vat.taken-back"));
                show();
            });
            back.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            row.add(back);
        }
        return row;
    }

    private void showWhatVatNeeds() {
        vatNumber.setVisible(regime.getValue() == VatRegime.LIABLE);
        onDebits.setVisible(regime.getValue() == VatRegime.LIABLE);
        mention.setVisible(regime.getValue() == VatRegime.EXEMPT);
    }

    private void save() {
        if (errors.accept(() -> desk.change(
                operator,
                new NewVatStatus(
                        from.getValue(),
                        regime.getValue(),
                        vatNumber.getValue(),
                        onDebits.getValue(),
                        mention.getValue())))) {
            Notices.done(getTranslation("invoicing.vat.changed", Words.date(from.getValue())));
            show();
        }
    }

    private TextField text(String key, int longest) {
        TextField field = new TextField(getTranslation(key));
        field.setMaxLength(longest);
        return field;
    }

    private static Div pair(Component... fields) {
        Div pair = new Div(fields);
        pair.addClassName("etb-pair");
        return pair;
    }
}
