package org.etabli.billing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Text;
import org.etabli.network.Venues;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bills one operator of the network to another, under the name, address and numbers that stand on its own invoices. In the
 * running transaction, for whoever was allowed to: asks no one for her rights.
 */
@Service
public class PartnerInvoices {

    private final Issuing issuing;
    private final Payers payers;
    private final BillingReference reference;
    private final Venues venues;
    private final Clock clock;

    PartnerInvoices(Issuing issuing, Payers payers, BillingReference reference, Venues venues, Clock clock) {
        this.issuing = issuing;
        this.payers = payers;
        this.reference = reference;
        this.venues = venues;
        this.clock = clock;
    }

    /**
     * A line to be.
     *
     * @param source what it is for; charged once
     * @param day on which it was used
     * @param netMinor net of VAT, in the seller's currency
     */
    public record Line(String source, Text label, LocalDate day, long netMinor) {}

    /** Why the one can't be billed by the other; empty when it can. */
    public Optional<Refusal> refusal(OperatorId seller, OperatorId customer) {
        return List.of(seller, customer).stream()
                .filter(operator -> reference.find(operator).isEmpty()
                        || reference.statuses(operator).isEmpty())
                .findFirst()
                .map(operator -> Refusal.byRule(
                        "roaming-no-identity", venues.getOperator(operator).name()));
    }

    /** The day it is for the operator's books. */
    public LocalDate today(OperatorId operator) {
        return clock.instant().atZone(reference.get(operator).zone()).toLocalDate();
    }

    /** @param lines at least one */
    @Transactional(propagation = Propagation.MANDATORY)
    public InvoiceId issue(OperatorId seller, OperatorId customer, List<Line> lines) {
        Instant now = clock.instant();
        payers.needPartner(
                seller,
                venues.getOperator(customer),
                reference.get(customer),
                reference.vatOn(customer, today(customer)),
                now);
        InvoiceDraft draft = new InvoiceDraft(Payers.idOf(seller, customer), withVat(seller, lines));
        return issuing.issue(seller, List.of(draft), now, null).getFirst().id();
    }

    private List<DraftLine> withVat(OperatorId seller, List<Line> lines) {
        boolean liable = reference.vatOn(seller, today(seller)).regime() == VatRegime.LIABLE;
        List<DraftLine> drafts = new ArrayList<>();
        lines.stream()
                .collect(groupingBy(
                        line -> liable ? reference.rate(seller, ChargeKind.ROAMING, line.day()) : 0,
                        TreeMap::new,
                        toList()))
                .forEach((rate, same) -> {
                    List<Long> gross =
                            GrossPrices.of(same.stream().map(Line::netMinor).toList(), rate);
                    for (int place = 0; place < same.size(); place++) {
                        drafts.add(draft(same.get(place), gross.get(place), rate));
                    }
                });
        return drafts;
    }

    private static DraftLine draft(Line line, long gross, int rate) {
        return new DraftLine(
                line.source(), null, null, ChargeKind.ROAMING, Stored.write(line.label()), line.day(), 1, gross, rate);
    }
}
