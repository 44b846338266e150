package org.etabli.ui.payment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Locale;
import org.etabli.billing.PaymentOutcome;
import org.etabli.billing.deposit.Deposit;
import org.etabli.billing.deposit.DepositMovement;
import org.etabli.kernel.MemberId;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.etabli.ui.component.WrittenFile;
import org.etabli.ui.shell.Icon;

/** What is held for somebody, and what became of it; at the desk it is taken, given back and kept here. */
public final class DepositCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DepositDesk desk;
    private final Command changed;

    private DepositCard(DepositDesk desk, Command changed) {
        this.desk = desk;
        this.changed = changed;
        addClassNames("etb-card", "etb-deposits");
        Div head = new Div(new H2(getTranslation("deposits.title")));
        head.addClassName("etb-head");
        add(head);
    }

    /** As their owner sees hers; not there when there was none. */
    public static DepositCard own(DepositDesk desk) {
        DepositCard card = new DepositCard(desk, () -> {});
        List<Deposit> own = desk.own();
        card.setVisible(!own.isEmpty());
        card.quiet("deposits.lead");
        card.list(own, false);
        return card;
    }

    /** As the desk sees a member's; not there for who takes no money. */
    public static DepositCard atDesk(DepositDesk desk, MemberId member, Command changed) {
        DepositCard card = new DepositCard(desk, changed);
        List<Deposit> hers = desk.of(member);
        desk.here().ifPresent(operator -> {
            Button take = new Button(
                    card.getTranslation("deposits.take"),
                    click -> new TakeDepositDialog(
                                    desk.nothing(operator), member, wanted -> card.say(desk.take(operator, wanted)))
                            .open());
            take.addThemeNames("small");
            Div doings = new Div(take);
            doings.addClassName("etb-row");
            card.add(doings);
        });
        card.setVisible(desk.here().isPresent() || !hers.isEmpty());
        if (hers.isEmpty()) {
            card.quiet("deposits.nothing");
        }
        card.list(hers, false);
        return card;
    }

    /** What an operator holds for everybody; not there when it is nothing. */
    static DepositCard held(DepositDesk desk, List<Deposit> held, Command changed) {
        DepositCard card = new DepositCard(desk, changed);
        card.setVisible(!held.isEmpty());
        card.list(held, true);
        return card;
    }

    private void list(List<Deposit> deposits, boolean named) {
        Div list = new Div();
        list.getElement().setAttribute("role", "list").setAttribute("aria-label", getTranslation("deposits.title"));
        deposits.forEach(deposit -> list.add(row(deposit, named)));
        add(list);
    }

    private Component row(Deposit deposit, boolean named) {
        Span what = new Span(named ? deposit.name() : deposit.what());
        what.addClassNames("etb-medium", "etb-ell", "etb-grow");
        Span held = new Span(getTranslation("payments.money", deposit.held()));
        held.addClassName("etb-num");
        Div first = new Div(what, held);
        first.addClassName("etb-row");
        Div row = new Div(first, quietly(about(deposit, named)));
        row.addClassName("etb-pay-paid");
        row.getElement().setAttribute("role", "listitem");
        if (!named) {
            desk.movements(deposit).forEach(movement -> row.add(quietly(said(movement))));
        }
        row.add(doings(deposit));
        return row;
    }

    private Component doings(Deposit deposit) {
        Div doings = new Div(receipt(deposit));
        doings.addClassNames("etb-row", "etb-wrap");
        if (desk.mayMove(deposit) && !deposit.held().isZero()) {
            Button back = button("deposits.give-back", deposit);
            back.addClickListener(click -> DepositDialog.givingBack(deposit, wanted -> say(desk.giveBack(wanted)))
                    .open());
            Button keep = button("deposits.keep", deposit);
            keep.addClickListener(click -> DepositDialog.keeping(
                            deposit,
                            desk.owed(deposit),
                            wanted -> say(desk.keep(wanted)),
                            (key, invoice, amount) -> say(desk.settle(key, deposit, invoice, amount)))
                    .open());
            doings.add(back, keep);
        }
        return doings;
    }

    /** Written when the link is followed. */
    private Component receipt(Deposit deposit) {
        Locale reader = getLocale();
        Anchor link = new Anchor();
        link.setHref(WrittenFile.of(() -> desk.receipt(deposit, reader)), AttachmentType.DOWNLOAD);
        link.add(new Icon("download"), new Span(getTranslation("deposits.receipt")));
        link.addClassNames("etb-link", "etb-s13");
        link.setAriaLabel(getTranslation("deposits.receipt.for", deposit.what(), deposit.name()));
        return link;
    }

    private String about(Deposit deposit, boolean named) {
        String on = Words.date(desk.takenOn(deposit));
        return named
                ? getTranslation("deposits.about.named", deposit.what(), on)
                : getTranslation("deposits.about", deposit.amount(), on, deposit.operatorName());
    }

    private String said(DepositMovement movement) {
        String kind = movement.reversal()
                ? "reversal"
                : movement.isKept() ? "kept" : movement.amount().isNegative() ? "given-back" : "taken";
        return getTranslation(
                "deposits.movement." + kind,
                movement.number(),
                Words.date(movement.on()),
                movement.amount().abs(),
                getTranslation("payments.method." + movement.method().name()),
                movement.invoice() == null ? "" : movement.invoice());
    }

    private Button button(String key, Deposit deposit) {
        Button button = new Button(getTranslation(key));
        button.addThemeNames("small", "tertiary");
        button.setAriaLabel(getTranslation(key + ".for", deposit.what(), deposit.name()));
        return button;
    }

    private void say(PaymentOutcome outcome) {
        switch (outcome) {
            case PaymentOutcome.Recorded(var id, var number) ->
                Notices.done(getTranslation("deposits.recorded", number));
            case PaymentOutcome.Refused(var refusal) -> Notices.refused(refusal);
        }
        changed.execute();
    }

    private void quiet(String key) {
        Paragraph words = new Paragraph(getTranslation(key));
        words.addClassNames("etb-s13", "etb-sec");
        add(words);
    }

    private static Div quietly(String text) {
        Div words = new Div(text);
        words.addClassNames("etb-s13", "etb-sec");
        return words;
    }
}
