package org.etabli.billing;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes payments down where they stay: the table, the journal of bank or cash, the ledger. */
@Component
class Receipts {

    private final Journal journal;
    private final BillingReference reference;
    private final Receivables receivables;
    private final WalletBalances wallets;
    private final JdbcClient jdbc;

    Receipts(
            Journal journal,
            BillingReference reference,
            Receivables receivables,
            WalletBalances wallets,
            JdbcClient jdbc) {
        this.journal = journal;
        this.reference = reference;
        this.receivables = receivables;
        this.wallets = wallets;
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void write(Receipt receipt) {
        jdbc.sql("INSERT INTO payment (id, operator_id, payer_id, series, number, method, amount_minor, currency,"
                        + " received_on, note, paid_out, fund, reverses_id, source, recorded_by, recorded_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        receipt.id().value(),
                        receipt.payer().operator().value(),
                        receipt.payer().id().value(),
                        receipt.numbers().series(),
                        receipt.numbers().first(),
                        receipt.method().name(),
                        receipt.amountMinor(),
                        receipt.currency().getCode(),
                        receipt.receivedOn(),
                        receipt.note(),
                        receipt.paidOut(),
                        receipt.fund().name(),
                        receipt.reversesId(),
                        receipt.source(),
                        receipt.by() == null ? null : receipt.by().value(),
                        receipt.at().truncatedTo(ChronoUnit.MILLIS)))
                .update();
        if (receipt.method() == PaymentMethod.CREDIT) {
            return;
        }
        journal.append(receipt.payer().operator(), List.of(booking(receipt)), receipt.at());
        receivables.paid(receipt);
        if (receipt.walletMinor() != 0) {
            wallets.move(receipt.payer().id(), receipt.walletMinor());
        }
    }

    /** Booked today, whenever it was received: days that are closed stay as they are. */
    private Journal.Booking booking(Receipt receipt) {
        Payer payer = receipt.payer();
        JournalAccount where =
                reference.account(payer.operator(), receipt.method().account());
        JournalAccount customers =
                reference.account(payer.operator(), receipt.fund().account());
        long in = Math.max(receipt.signedMinor(), 0);
        long out = Math.max(-receipt.signedMinor(), 0);
        String name = payer.party().name();
        String auxiliary = "C" + payer.id().toString().replace("-", "");
        return new Journal.Booking(
                receipt.method().journal(),
                receipt.numbers().on(),
                receipt.id().value(),
                receipt.printed(),
                receipt.sha256(),
                receipt.printed() + " " + name,
                List.of(
                        receipt.method().isHersAlready()
                                ? new Entry.Line(where.code(), where.label(), auxiliary, name, in, out)
                                : new Entry.Line(where.code(), where.label(), null, null, in, out),
                        new Entry.Line(customers.code(), customers.label(), auxiliary, name, out, in)));
    }
}
