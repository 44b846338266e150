package org.etabli.billing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.etabli.billing.Sharing.Shares;
import org.etabli.database.Batch;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.membership.Membership;
import org.etabli.membership.Memberships;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Puts the fees into a run that fall due until the end of its month; a page of contracts at a time. */
@Component
class RunFees {

    private static final int PAGE = 1_000;
    /** Contracts that ended before the year before were charged, or never will be. */
    private static final int MONTHS_BACK = 12;

    private final Memberships memberships;
    private final ContractPayers payers;
    private final ChargedContracts charged;
    private final Sharing sharing;
    private final BillingReference reference;
    private final JdbcOperations batches;

    RunFees(
            Memberships memberships,
            ContractPayers payers,
            ChargedContracts charged,
            Sharing sharing,
            BillingReference reference,
            JdbcOperations batches) {
        this.memberships = memberships;
        this.payers = payers;
        this.charged = charged;
        this.sharing = sharing;
        this.reference = reference;
        this.batches = batches;
    }

    void find(UUID run, OperatorId operator, YearMonth month, Instant now) {
        LocalDate billsFrom = reference.get(operator).billsFrom();
        LocalDate from = month.minusMonths(MONTHS_BACK).atDay(1);
        List<Membership> page = memberships.page(operator, latest(from, billsFrom), month.atEndOfMonth(), null, PAGE);
        while (!page.isEmpty()) {
            add(run, operator, month, latest(from, billsFrom), page, now);
            MemberId last = page.getLast().member();
            page = memberships.page(operator, latest(from, billsFrom), month.atEndOfMonth(), last, PAGE);
        }
    }

    private void add(
            UUID run, OperatorId operator, YearMonth month, LocalDate from, List<Membership> page, Instant now) {
        Map<UUID, LocalDate> until = charged.until(page);
        Map<String, Long> standing = charged.standing(page);
        Shares shares = sharing.of(operator, page);
        Batch rows = RunLines.batch();
        page.stream().collect(groupingBy(Membership::member)).forEach((member, contracts) -> {
            contracts.forEach(contract -> fees(contract, until, standing, from, month.atEndOfMonth()).stream()
                    .flatMap(line -> shares.share(contract, line).stream())
                    .forEach(line -> RunLines.add(rows, run, line, false)));
            Proration.of(contracts, month, from)
                    .ifPresent(proration -> shares.share(
                                    proration.fee().membership(),
                                    proration.line(proration.fee().rate(reference)))
                            .forEach(line -> RunLines.add(rows, run, line, true)));
        });
        payers.need(operator, page, now);
        rows.send(batches);
    }

    /** What contracts come to until a day for who has them, the same whoever asks: a run, or a preview. */
    List<DraftLine> fees(List<Membership> contracts, LocalDate until) {
        Map<UUID, LocalDate> chargedUntil = charged.until(contracts);
        Map<String, Long> standing = charged.standing(contracts);
        List<DraftLine> own = new ArrayList<>();
        contracts.stream()
                .collect(groupingBy(contract -> contract.plan().operator(), LinkedHashMap::new, toList()))
                .forEach((operator, there) -> reference.find(operator).ifPresent(identity -> {
                    Shares shares = sharing.of(operator, there);
                    there.forEach(contract -> fees(contract, chargedUntil, standing, identity.billsFrom(), until)
                            .forEach(line -> shares.share(contract, line).stream()
                                    .filter(part -> part.payer().equals(Payers.idOf(contract)))
                                    .map(PayerLine::line)
                                    .forEach(own::add)));
                }));
        return own;
    }

    private List<DraftLine> fees(
            Membership contract,
            Map<UUID, LocalDate> chargedUntil,
            Map<String, Long> standing,
            LocalDate from,
            LocalDate until) {
        List<DueFee> due = DueFee.of(
                contract, latest(from, chargedUntil.getOrDefault(contract.id().value(), from)), until);
        return Stream.concat(
                        due.stream().map(fee -> fee.line(fee.rate(reference))),
                        new Adjustments(contract, standing, due)
                                .until(from, until).stream()
                                        .map(each -> each.line(DueFee.rate(contract.plan(), each.day(), reference))))
                .filter(line -> !standing.containsKey(line.source()))
                .toList();
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
