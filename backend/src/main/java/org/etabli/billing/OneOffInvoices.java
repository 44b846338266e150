package org.etabli.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.Text;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks a payer at once for one thing that she owes. In the running transaction, for whoever was allowed to: asks no one for
 * her rights.
 */
@Component
public class OneOffInvoices {

    private final Issuing issuing;
    private final Extras extras;
    private final BillingReference reference;

    OneOffInvoices(Issuing issuing, Extras extras, BillingReference reference) {
        this.issuing = issuing;
        this.extras = extras;
        this.reference = reference;
    }

    /**
     * Empty while the operator bills elsewhere.
     *
     * @param source by which it is charged once, for ever
     * @param price all taxes included
     * @throws org.springframework.dao.DuplicateKeyException when the source was charged before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<InvoiceId> issue(
            OperatorId operator, PayerId payer, String source, Text label, Money price, Instant at) {
        LocalDate today = at.atZone(reference.get(operator).zone()).toLocalDate();
        if (!extras.bills(operator, today)) {
            return Optional.empty();
        }
        DraftLine line = new DraftLine(
                source,
                null,
                null,
                ChargeKind.MANUAL,
                Stored.write(label),
                today,
                1,
                price.getAmountMinorLong(),
                reference.rate(operator, ChargeKind.MANUAL, today));
        return Optional.of(issuing.issue(operator, List.of(new InvoiceDraft(payer, List.of(line))), at, null)
                .getFirst()
                .id());
    }
}
