package org.etabli.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etabli.billing.BillingAccess.KnownRun;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.CollectionId;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.TeamId;
import org.etabli.network.Venues;
import org.etabli.reservation.ReservationDetails;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes months that lie behind as if they had been billed then; for who makes a past, not for who works with one. Asks no
 * one for her rights: no screen and no address leads here.
 */
@Service
public class BillingHistory {

    private final VisitCharges visits;
    private final RunPreparation preparation;
    private final Issuance issuance;
    private final Recording recording;
    private final CollectionRows collections;
    private final Collecting collecting;
    private final BillingReference reference;
    private final Venues venues;
    private final JdbcClient jdbc;

    BillingHistory(
            VisitCharges visits,
            RunPreparation preparation,
            Issuance issuance,
            Recording recording,
            CollectionRows collections,
            Collecting collecting,
            BillingReference reference,
            Venues venues,
            JdbcClient jdbc) {
        this.visits = visits;
        this.preparation = preparation;
        this.issuance = issuance;
        this.recording = recording;
        this.collections = collections;
        this.collecting = collecting;
        this.reference = reference;
        this.venues = venues;
        this.jdbc = jdbc;
    }

    /** An invoice of which something is open. */
    public record Owed(
            InvoiceId invoice, String number, String customer, PaysBy paysBy, Money open, LocalDate issuedOn) {}

    /** Under which id an operator bills a member. */
    public static PayerId payerOf(OperatorId operator, MemberId member) {
        return Payers.idOf(operator, member);
    }

    /** Under which id an operator bills a team. */
    public static PayerId payerOf(OperatorId operator, TeamId team) {
        return Payers.idOf(operator, team);
    }

    /** Charges visits that are settled. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void charge(List<ReservationDetails> settled) {
        visits.charge(settled);
    }

    /** Prepares the month and lets all of it leave at that moment; whatever is blocked stays behind, and nobody is told. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void bill(OperatorId operator, YearMonth month, MemberId by, Instant at) {
        BillingRunId id = preparation.prepare(operator, month, by, at);
        jdbc.sql("UPDATE billing_run SET sends_mail = FALSE WHERE id = ?")
                .param(id.value())
                .update();
        KnownRun run = new KnownRun(id.value(), operator, month, RunState.PREPARED);
        preparation.begin(run, by, at);
        boolean more = true;
        while (more) {
            more = issuance.issue(id.value(), Issuance.PART, at);
        }
    }

    /** What is open, the oldest first. */
    public List<Owed> open(OperatorId operator) {
        return jdbc.sql("SELECT o.invoice_id, v.series, v.number, v.customer_name, p.pays_by, o.open_minor, o.currency,"
                        + " v.issued_on FROM open_item o JOIN invoice v ON v.id = o.invoice_id"
                        + " JOIN payer p ON p.id = o.payer_id WHERE o.operator_id = ? AND o.closed_at IS NULL"
                        + " ORDER BY v.issued_on, v.series, v.number")
                .param(operator.value())
                .query((row, n) -> new Owed(
                        new InvoiceId(row.getObject(1, UUID.class)),
                        InvoiceSeries.print(row.getString(2), row.getInt(3)),
                        row.getString(4),
                        PaysBy.valueOf(row.getString(5)),
                        Money.ofMinor(CurrencyUnit.of(row.getString(7)), row.getLong(6)),
                        row.getObject(8, LocalDate.class)))
                .list();
    }

    /** Records that an invoice was paid in full at that moment. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pay(OperatorId operator, Owed owed, PaymentMethod method, MemberId by, Instant at) {
        LocalDate day = at.atZone(reference.get(operator).zone()).toLocalDate();
        var payment = new NewPayment("past-" + owed.invoice(), List.of(owed.invoice()), method, owed.open(), day, null);
        recording.receive(operator, payment, Map.of(), by, at);
    }

    /**
     * Debits all that is due by the day from those who pay by mandate.
     *
     * @param carriedOut when the bank had done so; null when it has only the file
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void debit(
            OperatorId operator, LocalDate collectOn, MemberId by, Instant prepared, @Nullable Instant carriedOut) {
        List<Debitable> debits = collections.due(operator, collectOn, null).stream()
                .filter(debit -> debit.leftOut(collectOn).isEmpty())
                .toList();
        if (debits.isEmpty()) {
            return;
        }
        CollectionId id = CollectionId.next();
        collections.write(
                id,
                venues.getOperator(operator),
                reference.get(operator),
                BankDetails.FORMATS.getFirst(),
                collectOn,
                debits,
                by,
                prepared);
        if (carriedOut != null && collecting.hold(operator, id)) {
            debits.forEach(debit -> collecting.record(operator, id, new InvoiceId(debit.invoice()), by, carriedOut));
            collecting.close(id, carriedOut);
        }
    }
}
