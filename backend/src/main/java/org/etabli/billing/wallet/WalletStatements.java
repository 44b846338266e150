package org.etabli.billing.wallet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.billing.PaymentMethod;
import org.etabli.billing.Payments;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.PaymentId;
import org.etabli.kernel.Scope;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Wallets and what moved them, for their owners and for who takes money there. */
@Service
public class WalletStatements {

    private static final String WALLET = "SELECT p.id, p.operator_id, p.member_id, o.name, o.currency, w.payer_id,"
            + " COALESCE(w.balance_minor, 0) AS balance_minor FROM payer p JOIN operator o ON o.id = p.operator_id"
            + " LEFT JOIN wallet w ON w.payer_id = p.id";

    private static final String MOVEMENTS =
            "SELECT m.*, SUM(m.moved) OVER (ORDER BY m.recorded_at, m.number) AS balance"
                    + " FROM (SELECT t.id, t.series, t.number, t.recorded_at, t.method, t.currency, t.note, t.reverses_id,"
                    + " IF((t.fund = 'WALLET') = ((t.reverses_id IS NULL) <> t.paid_out), t.amount_minor, -t.amount_minor) AS moved,"
                    + " (SELECT CONCAT(v.series, '-', v.number) FROM payment_allocation a JOIN invoice v ON v.id = a.invoice_id"
                    + " WHERE a.payment_id = t.id) AS invoice FROM payment t WHERE t.payer_id = ?"
                    + " AND (t.fund = 'WALLET' OR t.method = 'WALLET')) m ORDER BY m.recorded_at DESC, m.number DESC LIMIT ?";

    private final JdbcClient jdbc;

    WalletStatements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Owned(Wallet wallet, UUID member) {

        boolean isSeenBy(Caller caller) {
            return caller.is(new MemberId(member)) || Payments.mayRecord(caller, wallet.operator());
        }
    }

    /** Those of a member that the caller may see, one for each operator that bills her, filled or not. */
    public List<Wallet> of(Caller caller, MemberId member) {
        caller.mustHave(Scope.READ);
        return query(WALLET + " WHERE p.member_id = ? ORDER BY o.name", member.value()).stream()
                .filter(owned -> owned.isSeenBy(caller))
                .map(Owned::wallet)
                .toList();
    }

    /** That of who owes the invoice, for those who may spend it; empty where it has none or is nobody's. */
    public Optional<Wallet> behind(Caller caller, InvoiceId invoice) {
        caller.mustHave(Scope.READ);
        return query(
                        WALLET + " WHERE p.id = (SELECT i.payer_id FROM open_item i WHERE i.invoice_id = ?)"
                                + " AND p.member_id IS NOT NULL",
                        invoice.value())
                .stream()
                .filter(owned -> owned.isSeenBy(caller))
                .map(Owned::wallet)
                .findFirst();
    }

    /** @throws NotFoundException when there is none for the caller */
    public Wallet get(Caller caller, PayerId payer) {
        caller.mustHave(Scope.READ);
        return query(WALLET + " WHERE p.id = ? AND p.member_id IS NOT NULL", payer.value()).stream()
                .filter(owned -> owned.isSeenBy(caller))
                .map(Owned::wallet)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("wallet", payer));
    }

    /**
     * The latest first, each with the balance after it.
     *
     * @throws NotFoundException when there is no such wallet for the caller
     */
    public List<WalletMovement> movements(Caller caller, PayerId payer, int limit) {
        get(caller, payer);
        return jdbc.sql(MOVEMENTS)
                .params(List.of(payer.value(), limit))
                .query((row, n) -> {
                    CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
                    return new WalletMovement(
                            new PaymentId(row.getObject("id", UUID.class)),
                            row.getString("series") + "-" + row.getInt("number"),
                            row.getObject("recorded_at", Instant.class),
                            PaymentMethod.valueOf(row.getString("method")),
                            Money.ofMinor(currency, row.getLong("moved")),
                            Money.ofMinor(currency, row.getLong("balance")),
                            row.getString("invoice"),
                            row.getObject("reverses_id") != null,
                            row.getString("note"));
                })
                .list();
    }

    private List<Owned> query(String sql, UUID id) {
        return jdbc.sql(sql)
                .param(id)
                .query((row, n) -> new Owned(
                        new Wallet(
                                new PayerId(row.getObject("id", UUID.class)),
                                new OperatorId(row.getObject("operator_id", UUID.class)),
                                row.getString("name"),
                                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("balance_minor")),
                                row.getObject("payer_id") != null),
                        row.getObject("member_id", UUID.class)))
                .list();
    }
}
