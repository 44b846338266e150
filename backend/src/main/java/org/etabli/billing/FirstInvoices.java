package org.etabli.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.etabli.billing.sepa.BankIds;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.membership.Membership;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Bills a contract on its first day, so that it can be paid at once; the monthly run finds that period charged. */
@Service
public class FirstInvoices {

    private final Issuing issuing;
    private final Payers payers;
    private final PayerChanges changes;
    private final SignedMandates mandates;
    private final BillingReference reference;
    private final Sharing sharing;
    private final OnlineSales sales;
    private final Members members;
    private final JdbcClient jdbc;

    FirstInvoices(
            Issuing issuing,
            Payers payers,
            PayerChanges changes,
            SignedMandates mandates,
            BillingReference reference,
            Sharing sharing,
            OnlineSales sales,
            Members members,
            JdbcClient jdbc) {
        this.issuing = issuing;
        this.payers = payers;
        this.changes = changes;
        this.mandates = mandates;
        this.reference = reference;
        this.sharing = sharing;
        this.sales = sales;
        this.members = members;
        this.jdbc = jdbc;
    }

    /**
     * Where she lives and how she pays from now on.
     *
     * @param iban of the account that she lets the operator debit; for a mandate alone
     */
    public record Settling(
            PostalAddress address, PaysBy by, @Nullable String iban) {}

    public boolean takesCards(OperatorId operator) {
        return sales.takesCards(operator);
    }

    /** Whether the operator has what it takes to debit accounts. */
    public boolean takesMandates(OperatorId operator) {
        return reference
                .find(operator)
                .filter(creditor -> BankIds.isCreditorId(creditor.creditorId()))
                .isPresent();
    }

    /**
     * The IBAN of an account to be debited, without spaces.
     *
     * @throws InvalidInputException naming the field {@code iban}
     */
    public static String account(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            throw new InvalidInputException("iban", "required");
        }
        String iban = BankIds.plain(typed);
        if (!BankIds.isIban(iban)) {
            throw new InvalidInputException("iban", "not-an-iban");
        }
        return iban;
    }

    /** Empty when nothing is due yet, or the operator bills elsewhere. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<InvoiceId> issue(Membership contract, Settling how, Instant at) {
        OperatorId operator = contract.plan().operator();
        Optional<BillingIdentity> identity = reference.find(operator);
        if (identity.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = at.atZone(identity.get().zone()).toLocalDate();
        MemberDetails member = members.get(contract.member());
        PayerId payer = Payers.idOf(operator, member.id());
        payers.need(operator, List.of(member), at);
        changes.livesAt(payer, how.address());
        changes.payBy(payer, how.by());
        if (how.by() == PaysBy.MANDATE) {
            mandates.write(payer, member.fullName(), account(how.iban()), null, today, member.id(), today);
        }
        if (today.isBefore(identity.get().billsFrom())) {
            return Optional.empty();
        }
        Sharing.Shares shares = sharing.of(operator, List.of(contract));
        List<PayerLine> parts = DueFee.of(contract, contract.startsOn(), today).stream()
                .filter(fee -> !isCharged(fee))
                .flatMap(fee -> shares.share(contract, fee.line(fee.rate(reference))).stream())
                .toList();
        issuing.await(
                operator,
                parts.stream().filter(part -> !part.payer().equals(payer)).toList(),
                at);
        List<DraftLine> own = parts.stream()
                .filter(part -> part.payer().equals(payer))
                .map(PayerLine::line)
                .toList();
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(issuing.issue(operator, List.of(new InvoiceDraft(payer, own)), at, null)
                        .getFirst()
                        .id());
    }

    private boolean isCharged(DueFee fee) {
        return jdbc.sql("SELECT COUNT(*) FROM charge WHERE source = ? OR source LIKE ?")
                        .params(List.of(fee.source(), fee.source() + " %"))
                        .query(Long.class)
                        .single()
                > 0;
    }
}
