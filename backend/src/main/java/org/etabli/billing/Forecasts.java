package org.etabli.billing;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.TeamId;
import org.etabli.member.Team;
import org.etabli.member.Teams;
import org.etabli.membership.AllowanceChanges;
import org.etabli.membership.ChangeOutcome;
import org.etabli.membership.ChangeWish;
import org.etabli.membership.Membership;
import org.etabli.membership.MembershipChanges;
import org.etabli.membership.Memberships;
import org.etabli.membership.PlannedChange;
import org.etabli.membership.TeamContracts;
import org.etabli.network.Venues;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Tells what invoices will come to, by the same rules as the billing run: as things are, and after a change. */
@Service
public class Forecasts {

    private final RunFees fees;
    private final BillingReference reference;
    private final Memberships memberships;
    private final MembershipChanges changes;
    private final AllowanceChanges allowances;
    private final TeamContracts teamContracts;
    private final Teams teams;
    private final Venues venues;
    private final JdbcClient jdbc;

    Forecasts(
            RunFees fees,
            BillingReference reference,
            Memberships memberships,
            MembershipChanges changes,
            AllowanceChanges allowances,
            TeamContracts teamContracts,
            Teams teams,
            Venues venues,
            JdbcClient jdbc) {
        this.fees = fees;
        this.reference = reference;
        this.memberships = memberships;
        this.changes = changes;
        this.allowances = allowances;
        this.teamContracts = teamContracts;
        this.teams = teams;
        this.venues = venues;
        this.jdbc = jdbc;
    }

    /** Of every operator that bills the member, as far as the caller may know: her own, or where she works the desk. */
    public List<NextInvoice> next(Caller caller, MemberId member) {
        return memberships.listOf(caller, member).stream()
                .filter(contract -> contract.seats() == null)
                .collect(groupingBy(contract -> contract.plan().operator()))
                .entrySet()
                .stream()
                .filter(entry -> reference.find(entry.getKey()).isPresent())
                .map(entry -> next(entry.getKey(), Payers.idOf(entry.getKey(), member), entry.getValue()))
                .toList();
    }

    /** @throws org.etabli.kernel.NotFoundException when the team does not exist for the caller */
    public List<NextInvoice> next(Caller caller, TeamId id) {
        Team team = teams.get(caller, id);
        return reference.find(team.operator()).stream()
                .map(identity -> next(team.operator(), Payers.idOf(team.operator(), id), memberships.listOf(id)))
                .toList();
    }

    /** As {@link MembershipChanges#foresee}, and what it costs. */
    public ChangePreview foresee(Caller caller, MembershipId id, ChangeWish wish) {
        return switch (changes.foresee(caller, id, wish)) {
            case ChangeOutcome.Refused(var refusal) -> new ChangePreview.Refused(refusal);
            case ChangeOutcome.Agreed(PlannedChange change) -> {
                LocalDate last = change.until() == null ? change.effectiveOn() : change.until();
                List<Membership> before = new ArrayList<>(List.of(change.before()));
                Membership successor = change.successor();
                if (wish instanceof ChangeWish.TakeBack && successor != null) {
                    before.addAll(memberships.list(List.of(successor.id())));
                }
                List<FutureLine> lines = difference(before, change.contracts(), last);
                yield new ChangePreview.Foreseen(
                        change, lines, allowances.foresee(change), total(change.before(), lines));
            }
        };
    }

    /** What more or fewer seats would cost this month and, when they are fewer, from the next period on. */
    public List<FutureLine> foreseeSeats(Caller caller, MembershipId id, int wanted) {
        Membership after = teamContracts.foresee(caller, id, wanted);
        Membership before = memberships.list(List.of(id)).getFirst();
        LocalDate today = changes.today(before.plan().operator());
        boolean fewer = wanted < before.quantityOn(today);
        LocalDate next = Objects.requireNonNull(before.nextPeriodStart(today));
        return difference(List.of(before), List.of(after), fewer ? next : today);
    }

    private NextInvoice next(OperatorId operator, PayerId payer, List<Membership> contracts) {
        YearMonth month = YearMonth.from(changes.today(operator));
        CurrencyUnit currency = venues.getOperator(operator).currency();
        List<FutureLine> lines = new ArrayList<>(fees.fees(contracts, month.atEndOfMonth()).stream()
                .map(line -> future(line, currency))
                .toList());
        lines.addAll(open(payer, month.atEndOfMonth()));
        lines.sort(Comparator.comparing(FutureLine::day));
        return new NextInvoice(
                operator,
                month.plusMonths(1).atDay(1),
                lines,
                lines.stream().map(FutureLine::amount).reduce(Money.zero(currency), Money::plus));
    }

    private List<FutureLine> open(PayerId payer, LocalDate until) {
        return jdbc.sql(
                        "SELECT label, day, amount_minor, currency FROM charge WHERE payer_id = ? AND invoice_id IS NULL"
                                + " AND day <= ?")
                .params(List.of(payer.value(), until))
                .query((row, n) -> new FutureLine(
                        Stored.text(row.getString("label")),
                        row.getObject("day", LocalDate.class),
                        Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount_minor")),
                        false))
                .list();
    }

    /** What is asked for after and was not before, and the other way round. */
    private List<FutureLine> difference(List<Membership> before, List<Membership> after, LocalDate last) {
        LocalDate until = YearMonth.from(last).atEndOfMonth();
        CurrencyUnit currency = before.getFirst().plan().currency();
        Map<String, DraftLine> was = bySource(fees.fees(before, until));
        Map<String, DraftLine> will = bySource(fees.fees(after, until));
        List<FutureLine> lines = new ArrayList<>();
        was.values().stream()
                .filter(line -> !will.containsKey(line.source()))
                .map(line -> new FutureLine(
                        Stored.text(line.label()), line.day(), Money.ofMinor(currency, -line.amountMinor()), true))
                .forEach(lines::add);
        will.values().forEach(line -> {
            DraftLine known = was.get(line.source());
            long more = line.amountMinor() - (known == null ? 0 : known.amountMinor());
            if (more != 0) {
                lines.add(new FutureLine(Stored.text(line.label()), line.day(), Money.ofMinor(currency, more), false));
            }
        });
        return lines;
    }

    private static Map<String, DraftLine> bySource(List<DraftLine> lines) {
        Map<String, DraftLine> found = new LinkedHashMap<>();
        lines.forEach(line -> found.put(line.source(), line));
        return found;
    }

    private static FutureLine future(DraftLine line, CurrencyUnit currency) {
        return new FutureLine(
                Stored.text(line.label()), line.day(), Money.ofMinor(currency, line.amountMinor()), false);
    }

    private @Nullable Money total(Membership contract, List<FutureLine> lines) {
        return reference.find(contract.plan().operator()).isEmpty()
                ? null
                : lines.stream()
                        .map(FutureLine::amount)
                        .reduce(Money.zero(contract.plan().currency()), Money::plus);
    }
}
