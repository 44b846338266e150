package org.etabli.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.ChangedMeanwhileException;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.Name;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.Refusal;
import org.etabli.network.Operator;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Designs what an operator sells. What somebody holds is never deleted, only withdrawn from sale. */
@Service
public class PlanSettings {

    private final JdbcClient jdbc;
    private final PlanWriting writing;
    private final PlanHolders holders;
    private final Venues venues;
    private final OfferAccess access;
    private final Transactions transactions;
    private final Clock clock;

    PlanSettings(
            JdbcClient jdbc,
            PlanWriting writing,
            PlanHolders holders,
            Venues venues,
            OfferAccess access,
            Transactions transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.writing = writing;
        this.holders = holders;
        this.venues = venues;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** All of the operator's, on sale or not, by name: a constant number of statements. */
    public List<PlanSheet> list(Caller caller, OperatorId operator) {
        access.mustManage(caller, operator);
        return sheets(operator);
    }

    /** @throws NotFoundException when there is none for the caller */
    public PlanSheet get(Caller caller, PlanId id) {
        OperatorId operator = operatorOf(id);
        access.mustManage(caller, operator);
        return sheet(operator, id);
    }

    /** @throws InvalidInputException naming the field that does not fit */
    public PlanId create(Caller caller, OperatorId operator, PlanDraft draft) {
        access.mustManage(caller, operator);
        Operator seller = venues.getOperator(operator);
        return transactions.inOne(() -> {
            access.change();
            PlanId id = PlanId.next();
            writing.create(id, seller, draft);
            return id;
        });
    }

    /**
     * Changes all but the fee. Of a plan that was ever held, period and trial stay: contracts are billed by them.
     *
     * @throws InvalidInputException naming the field that does not fit
     * @throws ChangedMeanwhileException when somebody else changed it since
     */
    public void change(Caller caller, PlanId id, PlanDraft draft, int revision) {
        OperatorId operator = operatorOf(id);
        access.mustManage(caller, operator);
        Operator seller = venues.getOperator(operator);
        transactions.inOne(() -> {
            access.change();
            PlanSheet before = sheet(operator, id);
            if (before.revision() != revision) {
                throw new ChangedMeanwhileException("plan", id);
            }
            if (before.everHeld()) {
                mustKeepWhatBillsContracts(before.plan(), draft);
            }
            writing.change(before.plan(), seller, draft);
        });
    }

    /**
     * From the day on it costs this, until a change that begins later. Replaces a change that begins on that day.
     *
     * @param forAll whether contracts begun before pay it too, from their next period on
     * @throws InvalidInputException for a day in the past, another currency, or an amount out of range
     */
    public void setFee(Caller caller, PlanId id, Money fee, LocalDate from, boolean forAll) {
        OperatorId operator = operatorOf(id);
        access.mustManage(caller, operator);
        mustBeToCome(operator, from);
        writing.mustBeAFee(venues.getOperator(operator), fee);
        transactions.inOne(() -> {
            access.change();
            jdbc.sql("INSERT INTO plan_fee (plan_id, valid_from, fee_minor, for_all) VALUES (?, ?, ?, ?)"
                            + " ON DUPLICATE KEY UPDATE fee_minor = VALUES(fee_minor), for_all = VALUES(for_all)")
                    .params(List.of(id.value(), from, fee.getAmountMinorLong(), forAll))
                    .update();
        });
    }

    /** Takes back a change of fee that has not begun, or begins today; does nothing when there is none. */
    public void dropFee(Caller caller, PlanId id, LocalDate from) {
        OperatorId operator = operatorOf(id);
        access.mustManage(caller, operator);
        mustBeToCome(operator, from);
        transactions.inOne(() -> {
            access.change();
            jdbc.sql("DELETE FROM plan_fee WHERE plan_id = ? AND valid_from = ?")
                    .params(List.of(id.value(), from))
                    .update();
        });
    }

    /** Nobody takes it any more; who holds it keeps it. */
    public void withdraw(Caller caller, PlanId id) {
        sell(caller, id, false);
    }

    public void offerAgain(Caller caller, PlanId id) {
        sell(caller, id, true);
    }

    private void sell(Caller caller, PlanId id, boolean open) {
        access.mustManage(caller, operatorOf(id));
        transactions.inOne(() -> {
            access.change();
            jdbc.sql("UPDATE plan SET active = ?, revision = revision + 1 WHERE id = ?")
                    .params(Arrays.asList(open, id.value()))
                    .update();
        });
    }

    /** Deletes a plan that nobody ever held; says how many hold it otherwise. */
    public PlanOutcome delete(Caller caller, PlanId id) {
        OperatorId operator = operatorOf(id);
        access.mustManage(caller, operator);
        return transactions.inOne(() -> {
            access.change();
            PlanSheet sheet = sheet(operator, id);
            if (sheet.everHeld()) {
                Name name = sheet.plan().name();
                return new PlanOutcome.Refused(
                        sheet.holders() > 0
                                ? Refusal.byState("plan-held", name, sheet.holders())
                                : Refusal.byState("plan-was-held", name));
            }
            writing.delete(id);
            return new PlanOutcome.Done(id);
        });
    }

    private static void mustKeepWhatBillsContracts(Plan before, PlanDraft draft) {
        if (draft.cycle() != before.cycle()) {
            throw new InvalidInputException("cycle", "fixed-once-held");
        }
        if (draft.terms().trialDays() != before.terms().trialDays()) {
            throw new InvalidInputException("trialDays", "fixed-once-held");
        }
    }

    private void mustBeToCome(OperatorId operator, LocalDate day) {
        if (day.isBefore(today(operator))) {
            throw new InvalidInputException("from", "in-the-past");
        }
    }

    /** The operator's calendar day. */
    public LocalDate today(OperatorId operator) {
        return venues.findFirst(operator)
                .map(Venue::zone)
                .map(zone -> LocalDate.ofInstant(clock.instant(), zone))
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC));
    }

    private PlanSheet sheet(OperatorId operator, PlanId id) {
        return sheets(operator).stream()
                .filter(sheet -> sheet.plan().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("plan", id));
    }

    /** From the tables, not from memory, so that a change sees what the one before wrote. */
    private List<PlanSheet> sheets(OperatorId operator) {
        record Revision(PlanId plan, int revision) {}
        Map<PlanId, Integer> revisions = jdbc
                .sql("SELECT id, revision FROM plan WHERE operator_id = ?")
                .param(operator.value())
                .query((row, n) -> new Revision(new PlanId(row.getObject(1, UUID.class)), row.getInt(2)))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Revision::plan, Revision::revision));
        Map<PlanId, PlanHolders.Count> held = holders.count(revisions.keySet());
        return new PlanRows(jdbc)
                .list().stream()
                        .filter(plan -> revisions.containsKey(plan.id()))
                        .map(plan -> {
                            PlanHolders.Count count = held.getOrDefault(plan.id(), PlanHolders.Count.NONE);
                            return new PlanSheet(
                                    plan, revisions.getOrDefault(plan.id(), 0), count.now(), count.ever() > 0);
                        })
                        .toList();
    }

    private OperatorId operatorOf(PlanId id) {
        return jdbc.sql("SELECT operator_id FROM plan WHERE id = ?")
                .param(id.value())
                .query((row, n) -> new OperatorId(row.getObject(1, UUID.class)))
                .optional()
                .orElseThrow(() -> new NotFoundException("plan", id));
    }

    /** The currency in which it sells. */
    public Operator operator(OperatorId id) {
        return venues.getOperator(id);
    }
}
