package org.etabli.ui.gift;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.etabli.billing.PaymentMethod;
import org.etabli.billing.gift.GiftDelivery;
import org.etabli.billing.gift.NewGiftCard;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.ui.component.FieldErrors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Asks who buys a gift card, for whom, how much, how it is paid, and whether it leaves by mail. */
final class SellDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final CurrencyUnit currency;
    private final FieldErrors errors = new FieldErrors();

    SellDialog(CurrencyUnit currency, LocalDate today, SerializableBiConsumer<NewGiftCard, GiftDelivery> sell) {
        this.currency = currency;
        setHeaderTitle(getTranslation("gifts.sell"));
        setWidth("min(460px, 100vw - 32px)");
        String key = UUID.randomUUID().toString();
        BigDecimalField amount = errors.field("amount", new BigDecimalField(getTranslation("payments.amount")));
        amount.setSuffixComponent(new Span(currency.toCurrency().getSymbol(getLocale())));
        Select<PaymentMethod> method = errors.field("method", new Select<>());
        method.setLabel(getTranslation("payments.method"));
        method.setItems(PaymentMethod.CASH, PaymentMethod.CHEQUE, PaymentMethod.TRANSFER, PaymentMethod.CARD_TERMINAL);
        method.setItemLabelGenerator(each -> getTranslation("payments.method." + each.name()));
        method.setValue(PaymentMethod.CASH);
        TextField buyer = name("buyer");
        TextField recipient = name("recipient");
        Div pair = new Div(method, amount);
        pair.addClassName("etb-pair");
        TextArea message = errors.field("message", new TextArea(getTranslation("gifts.message")));
        message.setMaxLength(500);
        EmailField email = errors.field("recipientEmail", new EmailField(getTranslation("gifts.email")));
        email.setHelperText(getTranslation("gifts.email.help"));
        DatePicker on = errors.field("deliverOn", new DatePicker(getTranslation("gifts.on"), today));
        on.setMin(today);
        on.setVisible(false);
        email.setValueChangeMode(ValueChangeMode.EAGER);
        email.addValueChangeListener(typed -> on.setVisible(!email.isEmpty()));
        Div form =
                new Div(new Paragraph(getTranslation("gifts.sell.text")), buyer, recipient, pair, message, email, on);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button go = new Button(getTranslation("gifts.sell"), click -> {
            if (errors.accept(() -> sell.accept(
                    new NewGiftCard(key, method.getValue(), money(amount.getValue()), buyer.getValue()),
                    new GiftDelivery(
                            recipient.getValue(),
                            email.getValue(),
                            message.getValue(),
                            Input.chosen("deliverOn", on.getValue()))))) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
        buyer.focus();
    }

    private TextField name(String field) {
        TextField name = errors.field(field, new TextField(getTranslation("gifts." + field)));
        name.setMaxLength(140);
        return name;
    }

    private Money money(@Nullable BigDecimal value) {
        BigDecimal typed = Input.chosen("amount", value);
        if (typed.stripTrailingZeros().scale() > currency.getDecimalPlaces() || typed.precision() > 12) {
            throw new InvalidInputException("amount", "not-readable");
        }
        return Money.of(currency, typed);
    }
}
