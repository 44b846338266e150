package org.etabli.billing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.etabli.database.CatalogueRevision;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.OperatorId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Sets up who an operator is on its invoices. What was issued before keeps what it says. */
@Service
public class BillingIdentities {

    private final BillingAccess access;
    private final BillingReference reference;
    private final Venues venues;
    private final CatalogueRevision revision;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    BillingIdentities(
            BillingAccess access,
            BillingReference reference,
            Venues venues,
            CatalogueRevision revision,
            JdbcClient jdbc,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.reference = reference;
        this.venues = venues;
        this.revision = revision;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Empty for an operator that does not bill with Établi yet. */
    public Optional<BillingIdentity> find(Caller caller, OperatorId operator) {
        access.mustBill(caller, operator);
        return reference.find(operator);
    }

    /**
     * For who writes in the operator's name.
     *
     * @throws org.etabli.kernel.NotFoundException when it does not bill with Établi
     */
    public BillingIdentity of(OperatorId operator) {
        return reference.get(operator);
    }

    /** What the operator was on its invoices before, the latest first. */
    public List<PastIdentity> past(Caller caller, OperatorId operator) {
        access.mustBill(caller, operator);
        return jdbc.sql("SELECT * FROM billing_identity_past WHERE operator_id = ? ORDER BY valid_until DESC")
                .param(operator.value())
                .query((row, n) -> new PastIdentity(
                        row.getObject("valid_until", Instant.class),
                        row.getString("street") + ", " + row.getString("postcode") + " " + row.getString("city"),
                        row.getString("email"),
                        row.getString("iban"),
                        row.getInt("terms_days")))
                .list();
    }

    /**
     * Changes it for what is issued from now on; what was issued before keeps what it says.
     *
     * @throws org.etabli.kernel.NotFoundException when the operator does not bill with Établi yet
     */
    public void change(Caller caller, OperatorId operator, IdentityChange change) {
        transactions.inOne(() -> {
            access.mustBill(caller, operator);
            reference.get(operator);
            jdbc.sql("INSERT INTO billing_identity_past (operator_id, valid_until, street, postcode, city, country,"
                            + " email, iban, bic, creditor_id, terms_days, changed_by) SELECT operator_id, ?, street,"
                            + " postcode, city, country, email, iban, bic, creditor_id, terms_days, ?"
                            + " FROM billing_identity WHERE operator_id = ?")
                    .params(List.of(
                            clock.instant().truncatedTo(ChronoUnit.MILLIS),
                            caller.member().value(),
                            operator.value()))
                    .update();
            jdbc.sql(
                            "UPDATE billing_identity SET street = ?, postcode = ?, city = ?, country = ?, email = ?, iban = ?,"
                                    + " bic = ?, creditor_id = ?, terms_days = ?, revision = revision + 1 WHERE operator_id = ?")
                    .params(Arrays.asList(
                            change.address().street(),
                            change.address().postcode(),
                            change.address().city(),
                            change.address().country(),
                            change.email(),
                            change.iban(),
                            change.bic(),
                            change.creditorId(),
                            change.termsDays(),
                            operator.value()))
                    .update();
            revision.bump();
        });
    }

    /**
     * From {@code billsFrom} on the operator bills with Établi, under the VAT status that begins on that day.
     *
     * @throws InvalidInputException when it does already
     */
    public void setUp(Caller caller, OperatorId operator, IdentityDraft draft) {
        transactions.inOne(() -> {
            access.mustBill(caller, operator);
            String zone = venues.findFirst(operator)
                    .map(Venue::zone)
                    .map(Object::toString)
                    .orElse("Europe/Paris");
            int written = jdbc.sql(
                            "INSERT IGNORE INTO billing_identity (operator_id, street, postcode, city, country,"
                                    + " email, iban, bic, terms_days, zone, bills_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            operator.value(),
                            draft.address().street(),
                            draft.address().postcode(),
                            draft.address().city(),
                            draft.address().country(),
                            draft.email(),
                            draft.iban(),
                            draft.bic(),
                            draft.termsDays(),
                            zone,
                            draft.billsFrom()))
                    .update();
            if (written == 0) {
                throw new InvalidInputException("email", "set-up-already");
            }
            jdbc.sql(
                            "INSERT INTO vat_status (operator_id, valid_from, regime, vat_number, mention) VALUES (?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            operator.value(),
                            draft.billsFrom(),
                            draft.regime().name(),
                            draft.vatNumber(),
                            draft.mention()))
                    .update();
            revision.bump();
        });
    }

    /** The version of the file of debits that its bank takes. */
    public String debitFormat(Caller caller, OperatorId operator) {
        access.mustBill(caller, operator);
        return jdbc.sql("SELECT debit_format FROM billing_identity WHERE operator_id = ?")
                .param(operator.value())
                .query(String.class)
                .single();
    }

    /** Changes how the operator is paid; documents and files that exist keep what they say. */
    public void change(Caller caller, OperatorId operator, BankDetails details) {
        transactions.inOne(() -> {
            access.mustBill(caller, operator);
            jdbc.sql("UPDATE billing_identity SET iban = ?, bic = ?, creditor_id = ?, debit_format = ?,"
                            + " revision = revision + 1 WHERE operator_id = ?")
                    .params(Arrays.asList(
                            details.iban(),
                            details.bic(),
                            details.creditorId(),
                            details.debitFormat(),
                            operator.value()))
                    .update();
            revision.bump();
        });
    }
}
