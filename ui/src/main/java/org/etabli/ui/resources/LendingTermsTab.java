package org.etabli.ui.resources;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Objects;
import org.etabli.lending.LendingTerms;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Words;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** On what terms a thing is lent: deposit, what being late costs, what goes along, what is good to know. */
final class LendingTermsTab extends Div {

    private static final long serialVersionUID = 1L;

    private final CurrencyUnit currency;
    private final FieldErrors errors = new FieldErrors();
    private final BigDecimalField deposit;
    private final BigDecimalField lateFee;
    private final TextField accessories;
    private final TextArea rules;

    LendingTermsTab(Duration longest, LendingTerms terms, SerializableConsumer<LendingTerms> save) {
        currency = terms.deposit().getCurrencyUnit();
        addClassName("etb-form-part");
        deposit = money("deposit", "lending.terms.deposit", terms.deposit());
        lateFee = money("lateFee", "lending.terms.late-fee", terms.lateFee());
        accessories = errors.field("accessories", new TextField(getTranslation("lending.terms.accessories")));
        accessories.setHelperText(getTranslation("lending.terms.accessories.help"));
        accessories.setMaxLength(300);
        accessories.setValue(Objects.requireNonNullElse(terms.accessories(), ""));
        rules = errors.field("rules", new TextArea(getTranslation("lending.terms.rules")));
        rules.setHelperText(getTranslation("lending.terms.rules.help"));
        rules.setMaxLength(600);
        rules.setMinRows(2);
        rules.setValue(Objects.requireNonNullElse(terms.rules(), ""));
        Paragraph text = new Paragraph(getTranslation("lending.terms.text", Words.length(longest)));
        text.addClassName("etb-sentence");
        Div sums = new Div(deposit, lateFee);
        sums.addClassName("etb-pair");
        Div form = new Div(text, sums, accessories, rules);
        form.addClassNames("etb-form", "etb-form-part");
        Button keep = new Button(getTranslation("settings.save"), click -> errors.accept(() -> save.accept(terms())));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        Div foot = new Div(keep);
        foot.addClassName("etb-row");
        add(form, foot);
    }

    private BigDecimalField money(String field, String key, Money amount) {
        BigDecimalField money = errors.field(field, new BigDecimalField(getTranslation(key)));
        money.setHelperText(getTranslation(key + ".help"));
        money.setSuffixComponent(new Span(currency.toCurrency().getSymbol(getLocale())));
        money.setValue(amount.isZero() ? null : amount.getAmount());
        return money;
    }

    private LendingTerms terms() {
        return new LendingTerms(
                amount(deposit.getValue()), amount(lateFee.getValue()), accessories.getValue(), rules.getValue());
    }

    private Money amount(@Nullable BigDecimal typed) {
        return typed == null ? Money.zero(currency) : Money.of(currency, typed, RoundingMode.HALF_UP);
    }
}
