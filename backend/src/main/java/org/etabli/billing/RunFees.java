package org.etabli.billing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.etabli.database.Batch;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.member.Members;
import org.etabli.member.Team;
import org.etabli.member.Teams;
import org.etabli.membership.Membership;
import org.etabli.membership.Memberships;
import org.etabli.membership.Seats;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the fees into a run that fall due until the end of its month; a page of contracts at a time. */
@Component
class RunFees {

    private static final int PAGE = 1_000;
    private static final int ASKED_AT_ONCE = 150;
    /** Contracts that ended before the year before were charged, or never will be. */
    private static final int MONTHS_BACK = 12;

    private final Memberships memberships;
    private final Members members;
    private final Teams teams;
    private final Payers payers;
    private final BillingReference reference;
    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    RunFees(
            Memberships memberships,
            Members members,
            Teams teams,
            Payers payers,
            BillingReference reference,
            JdbcClient jdbc,
            JdbcOperations batches) {
        this.memberships = memberships;
        this.members = members;
        this.teams = teams;
        this.payers = payers;
        this.reference = reference;
        this.jdbc = jdbc;
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
        Map<UUID, LocalDate> charged = chargedUntil(page);
        Map<String, Long> standing = standing(page);
        Batch rows = RunLines.batch();
        page.stream().collect(groupingBy(Membership::member)).forEach((member, contracts) -> {
            contracts.forEach(contract -> fees(contract, charged, standing, from, month.atEndOfMonth())
                    .forEach(line ->
                            RunLines.add(rows, run, Payers.idOf(contract).value(), line, false)));
            Proration.of(contracts, month, from)
                    .ifPresent(proration -> RunLines.add(
                            rows,
                            run,
                            Payers.idOf(proration.fee().membership()).value(),
                            proration.line(proration.fee().rate(reference)),
                            true));
        });
        payers.need(
                operator,
                members.byId(page.stream()
                                .filter(contract -> contract.seats() == null)
                                .map(Membership::member)
                                .distinct()
                                .toList())
                        .values(),
                now);
        payers.needTeams(teams(page), now);
        rows.send(batches);
    }

    private List<Team> teams(List<Membership> page) {
        return page.stream()
                .map(Membership::seats)
                .filter(Objects::nonNull)
                .map(Seats::team)
                .distinct()
                .flatMap(team -> teams.find(team).stream())
                .toList();
    }

    /** What contracts come to until a day, the same whoever asks: a run, or a preview. */
    List<DraftLine> fees(List<Membership> contracts, LocalDate until) {
        Map<UUID, LocalDate> charged = chargedUntil(contracts);
        Map<String, Long> standing = standing(contracts);
        return contracts.stream()
                .flatMap(contract -> reference.find(contract.plan().operator()).stream()
                        .flatMap(identity -> fees(contract, charged, standing, identity.billsFrom(), until).stream()))
                .toList();
    }

    private List<DraftLine> fees(
            Membership contract,
            Map<UUID, LocalDate> charged,
            Map<String, Long> standing,
            LocalDate from,
            LocalDate until) {
        List<DueFee> due = DueFee.of(
                contract, latest(from, charged.getOrDefault(contract.id().value(), from)), until);
        return Stream.concat(
                        due.stream().map(fee -> fee.line(fee.rate(reference))),
                        new Adjustments(contract, standing, due)
                                .until(from, until).stream()
                                        .map(each -> each.line(DueFee.rate(contract.plan(), each.day(), reference))))
                .filter(line -> !standing.containsKey(line.source()))
                .toList();
    }

    /** What was charged already for the contracts that did not just go on. */
    private Map<String, Long> standing(List<Membership> contracts) {
        List<Object> sources = contracts.stream()
                .filter(Adjustments::concern)
                .flatMap(contract -> Stream.of("membership %s %%", "adjustment %s %%", "seat %s %%", "coupon %s")
                        .map(source -> (Object) source.formatted(contract.id())))
                .toList();
        Map<String, Long> standing = new HashMap<>();
        for (int at = 0; at < sources.size(); at += ASKED_AT_ONCE) {
            List<Object> some = sources.subList(at, Math.min(at + ASKED_AT_ONCE, sources.size()));
            jdbc.sql("SELECT source, amount_minor FROM charge WHERE "
                            + String.join(" OR ", Collections.nCopies(some.size(), "source LIKE ?")))
                    .params(some)
                    .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                    .list()
                    .forEach(charge -> standing.put(charge.getKey(), charge.getValue()));
        }
        return standing;
    }

    private Map<UUID, LocalDate> chargedUntil(List<Membership> page) {
        record Row(UUID membership, LocalDate until) {}
        return jdbc
                .sql("SELECT membership_id, charged_until FROM charged_membership WHERE membership_id IN (:ids)")
                .param(
                        "ids",
                        page.stream().map(contract -> contract.id().value()).toList())
                .query((row, n) -> new Row(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)))
                .list()
                .stream()
                .collect(toMap(Row::membership, Row::until));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
