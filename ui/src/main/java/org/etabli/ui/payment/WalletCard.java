package org.etabli.ui.payment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.time.ZoneId;
import java.util.List;
import org.etabli.billing.PayerCredit;
import org.etabli.billing.PaymentMethod;
import org.etabli.billing.PaymentOutcome;
import org.etabli.billing.wallet.Wallet;
import org.etabli.billing.wallet.WalletMovement;
import org.etabli.kernel.MemberId;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;

/** What is in a wallet and what moved it; at the desk it is filled and given back here. */
public final class WalletCard extends Div {

    private static final long serialVersionUID = 1L;
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final transient WalletDesk desk;
    private final transient Wallet wallet;
    private final Command changed;

    private WalletCard(WalletDesk desk, Wallet wallet, Command changed) {
        this.desk = desk;
        this.wallet = wallet;
        this.changed = changed;
        addClassNames("etb-card", "etb-wallet");
        Span balance = new Span(getTranslation("payments.money", wallet.balance()));
        balance.addClassNames("etb-number", "etb-num");
        add(new H2(getTranslation("wallet.title", wallet.operatorName())), balance);
    }

    /** As its owner sees it. */
    public static WalletCard own(WalletDesk desk, Wallet wallet) {
        WalletCard card = new WalletCard(desk, wallet, () -> {});
        card.quiet("wallet.lead");
        if (desk.mayTopUpByCard(wallet)) {
            Button fill = new Button(card.getTranslation("wallet.by-card"), new Icon("card"));
            fill.addClickListener(click -> new CardTopUpDialog(desk, wallet).open());
            card.add(fill);
        }
        card.movements();
        return card;
    }

    /** As the desk sees a member's. */
    public static WalletCard atDesk(WalletDesk desk, Wallet wallet, MemberId member, String name, Command changed) {
        WalletCard card = new WalletCard(desk, wallet, changed);
        Button fill = new Button(
                card.getTranslation("wallet.top-up"),
                click -> new TopUpDialog(wallet, member, wanted -> card.say(desk.topUp(wallet, wanted))).open());
        fill.addThemeNames("small");
        Div doings = new Div(fill);
        doings.addClassNames("etb-row", "etb-wrap");
        if (desk.mayGiveBack(wallet) && !wallet.balance().isZero()) {
            Button back = new Button(
                    card.getTranslation("wallet.give-back"),
                    click -> CreditDialog.givingBack(
                                    new PayerCredit(wallet.payer(), name, wallet.balance()),
                                    wanted -> card.say(desk.giveBack(wallet, wanted)))
                            .open());
            back.addThemeNames("small", "tertiary");
            doings.add(back);
        }
        card.add(doings);
        card.movements();
        return card;
    }

    private void say(PaymentOutcome outcome) {
        switch (outcome) {
            case PaymentOutcome.Recorded(var id, var number) -> Notices.done(getTranslation("wallet.recorded", number));
            case PaymentOutcome.Refused(var refusal) -> Notices.refused(refusal);
        }
        changed.execute();
    }

    private void movements() {
        List<WalletMovement> movements = desk.movements(wallet);
        if (movements.isEmpty()) {
            quiet("wallet.nothing");
            return;
        }
        Div list = new Div();
        list.getElement().setAttribute("role", "list").setAttribute("aria-label", getTranslation("wallet.movements"));
        movements.forEach(movement -> list.add(row(movement)));
        add(list);
    }

    private Component row(WalletMovement movement) {
        Span what = new Span(said(movement));
        Span about = new Span(getTranslation(
                "wallet.about", Words.date(movement.at().atZone(ZONE).toLocalDate()), movement.number()));
        about.addClassNames("etb-s13", "etb-sec");
        Div left = new Div(what, about);
        left.addClassNames("etb-col", "etb-grow");
        Span amount = new Span(getTranslation("payments.money", movement.amount()));
        Span balance = new Span(getTranslation("wallet.after", movement.balance()));
        balance.addClassNames("etb-s13", "etb-sec");
        Div right = new Div(amount, balance);
        right.addClassNames("etb-col", "etb-end", "etb-num", "etb-nowrap");
        Div row = new Div(left, right);
        row.addClassNames("etb-row", "etb-line");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    private String said(WalletMovement movement) {
        if (movement.reversal()) {
            return getTranslation("wallet.reversal");
        }
        String invoice = movement.invoice();
        if (movement.method() == PaymentMethod.WALLET) {
            return getTranslation("wallet.paid", invoice == null ? "" : invoice);
        }
        String method = getTranslation("payments.method." + movement.method().name());
        return getTranslation(movement.amount().isNegative() ? "wallet.given-back" : "wallet.filled", method);
    }

    private void quiet(String key) {
        Paragraph words = new Paragraph(getTranslation(key));
        words.addClassNames("etb-s13", "etb-sec");
        add(words);
    }
}
