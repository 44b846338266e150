package org.etabli.ui.payment;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializablePredicate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.etabli.billing.NewPayment;
import org.etabli.billing.OpenInvoice;
import org.etabli.billing.PaymentMethod;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.ui.component.Calendars;
import org.etabli.ui.component.FieldErrors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Asks how much came in, and how; the payer's other open invoices may be paid with it. */
final class PaymentDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final FieldErrors errors = new FieldErrors();
    private final CheckboxGroup<OpenInvoice> invoices = new CheckboxGroup<>();
    private final Select<PaymentMethod> method = new Select<>();
    private final BigDecimalField amount;
    private final DatePicker receivedOn;
    private final TextField note;
    private final CurrencyUnit currency;
    /** Of this dialog: a second click is the same wish. */
    private final String key = "by-hand-" + UUID.randomUUID();

    PaymentDialog(
            OpenInvoice asked,
            List<OpenInvoice> ofPayer,
            LocalDate today,
            PaymentMethod likely,
            SerializablePredicate<NewPayment> record) {
        currency = asked.open().getCurrencyUnit();
        setHeaderTitle(getTranslation("payments.dialog", asked.customer()));
        setWidth("min(480px, 100vw - 32px)");
        amount = errors.field("amount", new BigDecimalField(getTranslation("payments.amount")));
        amount.setSuffixComponent(new Span(currency.toCurrency().getSymbol(getLocale())));
        receivedOn = errors.field("receivedOn", Calendars.picker(getTranslation("payments.received-on")));
        receivedOn.setMax(today);
        receivedOn.setValue(today);
        note = errors.field("note", new TextField(getTranslation("payments.note")));
        note.setMaxLength(140);
        note.setHelperText(getTranslation("payments.note.help"));
        method(likely);
        invoices(asked, ofPayer);
        Div pair = new Div(method, amount);
        pair.addClassName("etb-pair");
        Div form = new Div(invoices, pair, receivedOn, note);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button keep = new Button(getTranslation("payments.record"), click -> {
            if (errors.accept(() -> record.test(wanted()))) {
                close();
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), keep);
        amount.focus();
        amount.setAutoselect(true);
    }

    private void method(PaymentMethod likely) {
        method.setLabel(getTranslation("payments.method"));
        method.setItems(PaymentMethod.CASH, PaymentMethod.CHEQUE, PaymentMethod.TRANSFER, PaymentMethod.CARD_TERMINAL);
        method.setItemLabelGenerator(each -> getTranslation("payments.method." + each.name()));
        method.setValue(likely);
    }

    private void invoices(OpenInvoice asked, List<OpenInvoice> ofPayer) {
        errors.field("invoices", invoices);
        invoices.setLabel(getTranslation("payments.for"));
        invoices.setItems(ofPayer);
        invoices.setItemLabelGenerator(each -> each.next().isEqual(each.open())
                ? getTranslation("payments.invoice", each.number(), each.open())
                : getTranslation("payments.instalment", each.number(), each.next(), each.open()));
        ofPayer.stream().filter(each -> each.invoice().equals(asked.invoice())).forEach(invoices::select);
        amount.setValue(sum(invoices.getValue()));
        invoices.addValueChangeListener(chosen -> amount.setValue(sum(chosen.getValue())));
    }

    private BigDecimal sum(Set<OpenInvoice> chosen) {
        return chosen.stream()
                .map(OpenInvoice::next)
                .reduce(Money.zero(currency), Money::plus)
                .getAmount();
    }

    private NewPayment wanted() {
        BigDecimal typed = Input.chosen("amount", amount.getValue());
        if (typed.stripTrailingZeros().scale() > currency.getDecimalPlaces() || typed.precision() > 12) {
            throw new InvalidInputException("amount", "not-readable");
        }
        Set<OpenInvoice> chosen =
                new LinkedHashSet<>(invoices.getListDataView().getItems().toList());
        chosen.retainAll(invoices.getValue());
        return new NewPayment(
                key,
                chosen.stream().map(OpenInvoice::invoice).toList(),
                method.getValue(),
                Money.of(currency, typed),
                Input.chosen("receivedOn", receivedOn.getValue()),
                note.getValue());
    }
}
