package org.etabli.demo;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.etabli.billing.PaymentMethod;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A few members who pay ahead; some of them have paid an invoice out of it. */
@Component
class PaidAhead {

    private static final int MEMBERS = 5;

    private final Wallets wallets;

    PaidAhead(Wallets wallets) {
        this.wallets = wallets;
    }

    private record Debtor(MemberId member, InvoiceId invoice) {}

    void write(Scene scene, JdbcTemplate jdbc) {
        scene.network().operators().forEach(operator -> {
            Caller staff = staff(operator);
            Money fifty = Money.ofMajor(CurrencyUnit.EUR, 50);
            withoutDebts(jdbc, operator).forEach(member -> fill(staff, operator, member, fifty));
            debtors(jdbc, operator).forEach(debtor -> {
                fill(staff, operator, debtor.member(), fifty.plusMajor(30));
                wallets.spend(staff, "demo-" + debtor.invoice(), debtor.invoice(), fifty);
            });
        });
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
