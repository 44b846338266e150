package org.etabli.ui.payment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.etabli.billing.Age;
import org.etabli.billing.NewCardRefund;
import org.etabli.billing.NewPayment;
import org.etabli.billing.OpenInvoice;
import org.etabli.billing.PayerCredit;
import org.etabli.billing.PaymentMethod;
import org.etabli.billing.PaymentOutcome;
import org.etabli.billing.RecordedPayment;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PaymentId;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Notices;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Page;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What is still owed, by age; each invoice can be paid here, each payment taken back. */
@Route("payments")
@Menu(order = 41, icon = "bank", title = "payments.menu")
@RolesAllowed({"MANAGER", "ACCOUNTANT"})
class PaymentsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient PaymentDesk desk;
    private final transient DebitDesk debitDesk;
    private final transient DepositDesk depositDesk;
    private final Div debits = new Div();
    private final Div held = new Div();
    private final AgeTiles ages = new AgeTiles(this::choose);
    private final TextField search = new TextField();
    private final OpenList open = new OpenList(this::ask);
    private final PaymentList latest = new PaymentList(this::takeBack, this::toCard);
    private final CreditList credits = new CreditList(this::spend, this::refund);

    private transient @Nullable OperatorId operator;
    private @Nullable Age age;

    PaymentsView(PaymentDesk desk, DebitDesk debitDesk, DepositDesk depositDesk) {
        super("payments.menu");
        this.desk = desk;
        this.debitDesk = debitDesk;
        this.depositDesk = depositDesk;
        addClassName("etb-pay");
        search.setPlaceholder(getTranslation("payments.search"));
        search.setAriaLabel(getTranslation("payments.search"));
        search.setPrefixComponent(new Icon("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> showOpen());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        operator = desk.operator().orElse(null);
        if (operator == null) {
            add(new EmptyState("bank", getTranslation("payments.no-operator")));
            return;
        }
        Div main = new Div(search, open);
        main.addClassNames("etb-card", "etb-flush", "etb-pay-main");
        Div side = new Div(debits, latest, credits, held);
        side.addClassName("etb-pay-side");
        add(ages, main, side);
        show();
    }

    private void show() {
        if (operator != null) {
            ages.show(desk.ages(operator), desk.currency(operator), age);
            showOpen();
            latest.show(desk.latest(operator));
            credits.show(desk.credits(operator));
            held.removeAll();
            held.add(DepositCard.held(depositDesk, depositDesk.held(operator), this::show));
            debits.removeAll();
            debits.add(new DebitCard(debitDesk, operator, this::show));
        }
    }

    private void showOpen() {
        if (operator != null) {
            List<OpenInvoice> found = desk.open(operator, search.getValue(), age);
            open.show(found, !search.isEmpty() || age != null);
        }
    }

    /** A second click on the same age shows all again. */
    private void choose(Age chosen) {
        age = chosen == age ? null : chosen;
        show();
    }

    private void ask(OpenInvoice invoice) {
        if (operator != null) {
            new PaymentDialog(
                            invoice,
                            desk.openOf(operator, invoice.payer()),
                            desk.today(operator),
                            PaymentMethod.TRANSFER,
                            this::record)
                    .open();
        }
    }

    /** Says whether the dialog has done its work. */
    private boolean record(NewPayment payment) {
        if (operator == null) {
            return true;
        }
        switch (desk.record(operator, payment)) {
            case PaymentOutcome.Recorded(var id, var number) ->
                Notices.done(getTranslation("payments.recorded", number, payment.amount()), () -> reverse(id));
            case PaymentOutcome.Refused(var refusal) -> Notices.refused(refusal);
        }
        show();
        return true;
    }

    private void spend(PayerCredit credit) {
        OperatorId there = operator;
        if (there == null) {
            return;
        }
        List<OpenInvoice> open = desk.openOf(there, credit.payer());
        if (open.isEmpty()) {
            Notices.done(getTranslation("payments.credit.nothing-open", credit.name()));
            return;
        }
        String key = "credit-" + UUID.randomUUID();
        CreditDialog.spending(
                        credit,
                        open,
                        invoice -> say(desk.spend(there, key, credit.payer(), invoice), "payments.credit.spent"))
                .open();
    }

    private void refund(PayerCredit credit) {
        OperatorId there = operator;
        if (there != null) {
            CreditDialog.refunding(credit, wanted -> say(desk.refund(there, wanted), "payments.credit.refunded"))
                    .open();
        }
    }

    private void say(PaymentOutcome outcome, String done) {
        switch (outcome) {
            case PaymentOutcome.Recorded(var id, var number) ->
                Notices.done(getTranslation(done, number), () -> reverse(id));
            case PaymentOutcome.Refused(var refusal) -> Notices.refused(refusal);
        }
        show();
    }

    private void toCard(RecordedPayment payment) {
        Money most = desk.mostToCard(payment.id());
        if (most.isZero()) {
            Notices.done(getTranslation("payments.card-refund.none", payment.number()));
        } else {
            new CardRefundDialog(payment, most, this::refundToCard).open();
        }
    }

    private void refundToCard(NewCardRefund wanted) {
        switch (desk.refundToCard(wanted)) {
            case PaymentOutcome.Recorded(var id, var number) ->
                Notices.done(getTranslation("payments.card-refund.done", number));
            case PaymentOutcome.Refused(var refusal) -> Notices.refused(refusal);
        }
        show();
    }

    private void takeBack(RecordedPayment payment) {
        new ReversalDialog(payment, reason -> reverse(payment.id(), reason)).open();
    }

    private void reverse(PaymentId payment) {
        reverse(payment, null);
    }

    private void reverse(PaymentId payment, @Nullable String reason) {
        switch (desk.reverse(payment, reason)) {
            case PaymentOutcome.Recorded(var id, var number) ->
                Notices.done(getTranslation("payments.reversed", number));
            case PaymentOutcome.Refused(var refusal) -> Notices.refused(refusal);
        }
        show();
    }
}
