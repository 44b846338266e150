package org.etabli.ui.lending;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.Command;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.etabli.kernel.Refusal;
import org.etabli.lending.LendingTerms;
import org.etabli.lending.Loan;
import org.etabli.lending.LoanOutcome;
import org.etabli.lending.TakeBack;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.RefusalCard;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Takes something back: in what condition, what is missing or broken, and what becomes of the deposit. */
final class TakeBackDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient LoanDesk desk;
    private final transient Loan loan;
    private final transient LoanSaid said;
    private final FieldErrors errors = new FieldErrors();
    private final TextArea condition =
            errors.field("condition", new TextArea(getTranslation("lending.condition.back")));
    private final TextField missing = errors.field("missing", new TextField(getTranslation("lending.missing.what")));
    private final BigDecimalField damage =
            errors.field("damage", new BigDecimalField(getTranslation("lending.damage")));
    private final Checkbox fromDeposit = new Checkbox(getTranslation("lending.damage.from-deposit"), true);
    private final DepositWay way = new DepositWay(getTranslation("lending.deposit.back-by"));
    private final Paragraph sums = new Paragraph();
    private final Div why = new Div();

    TakeBackDialog(LoanDesk desk, Loan loan, Command changed) {
        this.desk = desk;
        this.loan = loan;
        this.said = new LoanSaid(desk, changed);
        setHeaderTitle(getTranslation("lending.take-back.of", desk.words().name(loan), loan.memberName()));
        setWidth("min(520px, 100vw - 32px)");
        shape();
        Div form = new Div(facts(), condition, missing, damage, fromDeposit, way, sums, why);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button go = new Button(getTranslation("lending.take-back"), click -> errors.accept(this::takeBack));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
        condition.focus();
        say();
    }

    private void shape() {
        condition.setMaxLength(500);
        condition.setMinRows(2);
        condition.setPlaceholder(getTranslation("lending.condition.back.example"));
        missing.setMaxLength(300);
        desk.words()
                .terms(loan)
                .map(LendingTerms::accessories)
                .ifPresent(with -> missing.setHelperText(getTranslation("lending.with", with)));
        damage.setSuffixComponent(
                new Span(loan.deposit().getCurrencyUnit().toCurrency().getSymbol(getLocale())));
        damage.setHelperText(getTranslation("lending.damage.help"));
        damage.setValueChangeMode(ValueChangeMode.EAGER);
        damage.addValueChangeListener(change -> say());
        fromDeposit.addValueChangeListener(change -> say());
        desk.deeds().wayOf(loan).ifPresent(way::setValue);
        sums.addClassName("etb-sentence");
        sums.getElement().setAttribute("aria-live", "polite");
    }

    private Div facts() {
        LoanWords words = desk.words();
        Div facts = new Div(quiet(words.due(loan)));
        if (loan.conditionOut() != null) {
            facts.add(quiet(getTranslation("lending.condition.went", loan.conditionOut())));
        }
        facts.addClassName("etb-col");
        return facts;
    }

    private static Span quiet(String words) {
        Span quiet = new Span(words);
        quiet.addClassNames("etb-s13", "etb-sec");
        return quiet;
    }

    /** What taking it back like this will do with the money. */
    private void say() {
        Money asked = typed();
        Money nothing = Money.zero(loan.deposit().getCurrencyUnit());
        Money broken = asked == null || asked.isNegative() ? nothing : asked;
        boolean deposit = loan.deposit().isPositive();
        fromDeposit.setVisible(deposit && broken.isPositive());
        Money kept = !deposit || !fromDeposit.getValue()
                ? nothing
                : broken.isGreaterThan(loan.deposit()) ? loan.deposit() : broken;
        Money rest = loan.deposit().minus(kept);
        way.setVisible(rest.isPositive());
        List<String> told = new ArrayList<>();
        if (broken.isPositive()) {
            told.add(LoanSums.damage(broken, kept));
        }
        Money late = desk.words().late(loan);
        if (late.isPositive()) {
            told.add(getTranslation("lending.sum.late", late));
        }
        if (rest.isPositive()) {
            told.add(getTranslation("lending.sum.give-back", rest));
        }
        sums.setText(told.isEmpty() ? getTranslation("lending.sum.nothing") : String.join(" ", told));
    }

    private @Nullable Money typed() {
        BigDecimal amount = damage.getValue();
        return amount == null ? null : Money.of(loan.deposit().getCurrencyUnit(), amount, RoundingMode.HALF_UP);
    }

    private void takeBack() {
        why.removeAll();
        Money asked = typed();
        TakeBack back = new TakeBack(
                loan.id(),
                condition.getValue(),
                missing.getValue(),
                asked == null || asked.isZero() ? null : asked,
                fromDeposit.getValue(),
                way.getValue());
        switch (desk.deeds().takeBack(back)) {
            case LoanOutcome.Done(Loan returned) -> {
                close();
                said.returned(returned);
            }
            case LoanOutcome.Refused(Refusal refusal) -> why.add(new RefusalCard(List.of(refusal)));
        }
    }
}
