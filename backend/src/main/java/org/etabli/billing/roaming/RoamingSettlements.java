package org.etabli.billing.roaming;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.billing.BillingAccess;
import org.etabli.billing.PartnerInvoices;
import org.etabli.billing.roaming.SettlementOutcome.Refused;
import org.etabli.billing.roaming.SettlementOutcome.Settled;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Refusal;
import org.etabli.network.Operator;
import org.etabli.network.Venues;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * What operators owe each other for roaming. Seen by those who bill for one of the two; the host asks the home once for a
 * month, with all that came late before. What comes after that is asked for with the next month.
 */
@Service
public class RoamingSettlements {

    private final SettlementRows rows;
    private final SettlementLines lines;
    private final PartnerInvoices invoices;
    private final BillingAccess access;
    private final Venues venues;
    private final Transactions transactions;
    private final Clock clock;

    RoamingSettlements(
            SettlementRows rows,
            SettlementLines lines,
            PartnerInvoices invoices,
            BillingAccess access,
            Venues venues,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.invoices = invoices;
        this.access = access;
        this.venues = venues;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A month of a home's at a host's. */
    record Wanted(OperatorId host, OperatorId home, YearMonth month) {}

    /**
     * What ours used at theirs and theirs at ours in a month, by partner and direction.
     *
     * @throws NotFoundException when the operator does not exist for the caller
     */
    public List<RoamingTally> of(Caller caller, OperatorId operator, YearMonth month) {
        access.mustBill(caller, operator);
        return rows.tallies(
                operator,
                month,
                rows.settlements(operator).stream()
                        .filter(each -> each.month().equals(month))
                        .toList());
    }

    /**
     * The visits of a month, and those before it that are still open; the latest first.
     *
     * @param operator the host or the home, for which the caller bills
     */
    public List<RoamingVisit> visits(
            Caller caller, OperatorId operator, OperatorId host, OperatorId home, YearMonth month) {
        access.mustBill(caller, operator);
        if (!operator.equals(host) && !operator.equals(home)) {
            throw new NotFoundException("operator", operator);
        }
        return rows.visits(host, home, month);
    }

    /** What the operator asked for or was asked for, the latest first. */
    public List<RoamingSettlement> listOf(Caller caller, OperatorId operator) {
        access.mustBill(caller, operator);
        return rows.settlements(operator);
    }

    /**
     * Asks the home for a month that is over, by an invoice; asking again answers the same.
     *
     * @throws NotFoundException when the host does not exist for the caller, or the home does not exist
     */
    public SettlementOutcome settle(Caller caller, OperatorId host, OperatorId home, YearMonth month) {
        access.mustBill(caller, host);
        return settle(new Wanted(host, home, month), caller.member());
    }

    SettlementOutcome settle(Wanted wanted, @Nullable MemberId by) {
        Operator home = venues.getOperator(wanted.home());
        Optional<Refusal> no = invoices.refusal(wanted.host(), wanted.home());
        if (no.isPresent()) {
            return new Refused(no.get());
        }
        if (!invoices.today(wanted.host()).isAfter(wanted.month().atEndOfMonth())) {
            return new Refused(Refusal.byState("roaming-month-not-over", wanted.month()));
        }
        try {
            return transactions.inOne(() ->
                    rows.find(wanted).<SettlementOutcome>map(Settled::new).orElseGet(() -> issue(wanted, home, by)));
        } catch (DuplicateKeyException meanwhile) {
            return rows.find(wanted).<SettlementOutcome>map(Settled::new).orElseThrow(() -> meanwhile);
        }
    }

    private SettlementOutcome issue(Wanted wanted, Operator home, @Nullable MemberId by) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        rows.take(id, wanted, venues.getOperator(wanted.host()).currency(), by, now);
        List<RoamingVisit> visits = rows.visitsOf(id);
        if (visits.isEmpty()) {
            rows.forget(id);
            return new Refused(Refusal.byState("roaming-nothing-open", home.name(), wanted.month()));
        }
        InvoiceId invoice = invoices.issue(wanted.host(), wanted.home(), lines.of(id, visits));
        rows.invoiced(
                id,
                invoice,
                visits,
                visits.stream()
                        .mapToLong(visit -> visit.net().getAmountMinorLong())
                        .sum());
        return new Settled(rows.find(wanted).orElseThrow());
    }
}
