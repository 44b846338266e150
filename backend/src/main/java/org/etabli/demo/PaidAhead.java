package org.etabli.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.etabli.billing.Outstanding;
import org.etabli.billing.PaymentMethod;
import org.etabli.billing.gift.GiftCards;
import org.etabli.billing.gift.GiftDelivery;
import org.etabli.billing.gift.GiftRedemption;
import org.etabli.billing.gift.GiftSale;
import org.etabli.billing.gift.NewGiftCard;
import org.etabli.billing.wallet.NewTopUp;
import org.etabli.billing.wallet.Wallets;
import org.etabli.demo.NetworkScript.OperatorScript;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Role;
import org.etabli.kernel.RoleAt;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A few members who pay ahead, some of whom have paid an invoice out of it, and gift cards that were bought. */
@Component
class PaidAhead {

    private static final int MEMBERS = 5;

    private final Wallets wallets;
    private final GiftCards gifts;
    private final GiftRedemption redemption;
    private final Outstanding outstanding;

    PaidAhead(Wallets wallets, GiftCards gifts, GiftRedemption redemption, Outstanding outstanding) {
        this.wallets = wallets;
        this.gifts = gifts;
        this.redemption = redemption;
        this.outstanding = outstanding;
    }

    private record Debtor(MemberId member, InvoiceId invoice) {}

    void write(Scene scene, JdbcTemplate jdbc) {
        scene.network().operators().forEach(operator -> {
            Caller staff = staff(operator);
            Money fifty = Money.ofMajor(CurrencyUnit.EUR, 50);
            List<MemberId> members = withoutDebts(jdbc, operator);
            members.forEach(member -> fill(staff, operator, member, fifty));
            give(staff, operator, members);
            debtors(jdbc, operator).forEach(debtor -> {
                fill(staff, operator, debtor.member(), fifty.plusMajor(30));
                wallets.spend(staff, "demo-" + debtor.invoice(), debtor.invoice(), fifty);
            });
        });
    }

    /** One is redeemed by somebody who can sign in, one was given back. */
    private void give(Caller staff, OperatorScript operator, List<MemberId> members) {
        sell(staff, operator, card("Nadine Ferrand", 40), "Léo", null);
        sell(staff, operator, card("Julien Mesnard", 60), "Sarah", "sarah.mesnard@example.org");
        GiftSale returned = sell(staff, operator, card("Imprimerie du Clain", 100), null, null);
        gifts.giveBack(staff, returned.id(), PaymentMethod.TRANSFER);
        GiftSale sold = sell(staff, operator, card("Paul Ardouin", 25), "Camille", null);
        members.stream()
                .limit(1)
                .forEach(member -> redemption.redeem(Caller.of(member, Set.of()), Objects.requireNonNull(sold.code())));
    }

    private GiftSale sell(
            Caller staff,
            OperatorScript operator,
            NewGiftCard card,
            @Nullable String recipient,
            @Nullable String email) {
        LocalDate today = outstanding.today(operator.id());
        GiftDelivery delivery = new GiftDelivery(recipient, email, null, today);
        return gifts.sell(staff, operator.id(), card, delivery, Locale.FRENCH);
    }

    private static NewGiftCard card(String buyer, int euros) {
        return new NewGiftCard(
                "demo-" + euros, PaymentMethod.CARD_TERMINAL, Money.ofMajor(CurrencyUnit.EUR, euros), buyer);
    }

    private void fill(Caller staff, OperatorScript operator, MemberId member, Money amount) {
        wallets.topUp(
                staff,
                operator.id(),
                new NewTopUp("demo-" + member, member, PaymentMethod.CARD_TERMINAL, amount, null));
    }

    /** Those who can sign in first: they look. */
    private static List<MemberId> withoutDebts(JdbcTemplate jdbc, OperatorScript operator) {
        return jdbc.query(
                "SELECT p.member_id FROM payer p JOIN login l ON l.member_id = p.member_id WHERE p.operator_id = ?"
                        + " ORDER BY p.name, p.id LIMIT ?",
                (row, n) -> new MemberId(row.getObject(1, UUID.class)),
                operator.id().value(),
                MEMBERS);
    }

    private static List<Debtor> debtors(JdbcTemplate jdbc, OperatorScript operator) {
        return jdbc.query(
                "SELECT p.member_id, MIN(o.invoice_id) FROM open_item o JOIN payer p ON p.id = o.payer_id"
                        + " LEFT JOIN login l ON l.member_id = p.member_id LEFT JOIN dunning_case d ON d.payer_id = p.id"
                        + " WHERE o.operator_id = ? AND o.closed_at IS NULL AND p.pays_by <> 'MANDATE'"
                        + " AND p.member_id IS NOT NULL AND l.member_id IS NULL AND d.payer_id IS NULL"
                        + " GROUP BY p.id ORDER BY p.name, p.id LIMIT ?",
                (row, n) -> new Debtor(
                        new MemberId(row.getObject(1, UUID.class)), new InvoiceId(row.getObject(2, UUID.class))),
                operator.id().value(),
                MEMBERS);
    }

    private static Caller staff(OperatorScript operator) {
        return Caller.of(
                DemoIds.member("manager@etabli.example"), Set.of(new RoleAt(Role.MANAGER, operator.id(), null)));
    }
}
