package org.etabli.billing.instalment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.etabli.billing.BillingAccess;
import org.etabli.billing.BillingEvents.InstalmentsAgreed;
import org.etabli.billing.Invoices;
import org.etabli.billing.Outstanding;
import org.etabli.billing.instalment.InstalmentOutcome.Agreed;
import org.etabli.billing.instalment.InstalmentOutcome.Refused;
import org.etabli.billing.instalment.InstalmentRows.Owed;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Spreads invoices over instalments, and ends that. Agreed by those who bill for the operator; seen by whoever sees the
 * invoice.
 */
@Service
public class Instalments {

    private static final int LONGEST_YEARS = 3;

    private final BillingAccess access;
    private final Invoices invoices;
    private final Outstanding outstanding;
    private final InstalmentRows rows;
    private final ApplicationEventPublisher events;
    private final Transactions transactions;
    private final Clock clock;

    Instalments(
            BillingAccess access,
            Invoices invoices,
            Outstanding outstanding,
            InstalmentRows rows,
            ApplicationEventPublisher events,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.invoices = invoices;
        this.outstanding = outstanding;
        this.rows = rows;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The instalments that hold; empty where nothing was agreed.
     *
     * @throws NotFoundException when the invoice does not exist for the caller
     */
    public Optional<InstalmentPlan> find(Caller caller, InvoiceId invoice) {
        return rows.find(
                invoice,
                outstanding.today(invoices.get(caller, invoice).summary().operator()));
    }

    /** For who writes about them; asks no one for her rights. */
    public Optional<InstalmentPlan> of(OperatorId operator, InvoiceId invoice) {
        return rows.find(invoice, outstanding.today(operator));
    }

    /** Whether the caller may spread what is open of it, or end that. */
    public boolean mayAgree(Caller caller, InvoiceId invoice) {
        return rows.owed(invoice)
                .filter(owed -> owed.open().isPositive() && BillingAccess.mayBill(caller, owed.operator()))
                .isPresent();
    }

    /**
     * What would be agreed: equal parts, one a month.
     *
     * @throws NotFoundException when the invoice does not exist for the caller
     * @throws InvalidInputException naming the field that does not fit
     */
    public List<NewInstalments.Part> propose(Caller caller, InvoiceId invoice, int count, LocalDate firstOn) {
        return NewInstalments.spread(mustBill(caller, invoice).open(), count, firstOn);
    }

    /**
     * Agrees on instalments that are together exactly what is open. Refused when nothing is, when some hold already, and
     * while the bank is debiting the invoice.
     *
     * @throws NotFoundException when the invoice does not exist for the caller
     * @throws InvalidInputException naming the field that does not fit: another sum, a day that is over or too far away
     */
    public InstalmentOutcome agree(Caller caller, NewInstalments wanted) {
        InvoiceId invoice = wanted.invoice();
        OperatorId operator = mustBill(caller, invoice).operator();
        LocalDate today = outstanding.today(operator);
        if (wanted.parts().getFirst().dueOn().isBefore(today)) {
            throw new InvalidInputException("dueOn", "not-in-the-past");
        }
        if (wanted.parts().getLast().dueOn().isAfter(today.plusYears(LONGEST_YEARS))) {
            throw new InvalidInputException("dueOn", "too-far-away");
        }
        return transactions.inOne(() -> {
            Owed owed = rows.hold(operator, invoice);
            if (owed.open().isZero()) {
                return new Refused(Refusal.byState("nothing-open"));
            }
            if (rows.isSpread(invoice)) {
                return new Refused(Refusal.byState("instalments-agreed"));
            }
            if (rows.isBeingDebited(invoice)) {
                return new Refused(Refusal.byState("invoice-being-debited"));
            }
            if (!wanted.sum().isSameCurrency(owed.open()) || !wanted.sum().isEqual(owed.open())) {
                throw new InvalidInputException("amount", "instalments-sum", owed.open());
            }
            Instant now = clock.instant();
            rows.add(wanted, caller.member(), now);
            events.publishEvent(new InstalmentsAgreed(operator, invoice, owed.number(), owed.member(), now));
            return new Agreed(rows.find(invoice, today).orElseThrow());
        });
    }

    /**
     * Ends them: what is open is due again as the invoice says. Ended already, it is left so.
     *
     * @throws NotFoundException when the invoice does not exist for the caller
     */
    public void end(Caller caller, InvoiceId invoice) {
        OperatorId operator = mustBill(caller, invoice).operator();
        transactions.inOne(() -> {
            rows.hold(operator, invoice);
            rows.end(invoice, caller.member(), clock.instant());
        });
    }

    private Owed mustBill(Caller caller, InvoiceId invoice) {
        Owed owed = rows.owed(invoice)
                .filter(found -> caller.worksFor(found.operator()))
                .orElseThrow(() -> new NotFoundException("invoice", invoice));
        access.mustBill(caller, owed.operator());
        return owed;
    }
}
