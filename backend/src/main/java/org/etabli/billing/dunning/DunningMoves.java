package org.etabli.billing.dunning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.etabli.billing.dunning.DunningAct.Kind;
import org.etabli.billing.dunning.DunningEvents.Readmitted;
import org.etabli.billing.dunning.DunningEvents.Reminded;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.member.Suspensions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves payers along the ladder, in the running transaction: the case, what is kept of it, the suspension, the letter. */
@Component
class DunningMoves {

    private final Suspensions suspensions;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    DunningMoves(Suspensions suspensions, ApplicationEventPublisher events, JdbcClient jdbc) {
        this.suspensions = suspensions;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** Who does something, when, and on which day of the operator's. */
    record Doing(OperatorId operator, @Nullable MemberId by, Instant at, LocalDate today) {}

    /** Takes the next step; false when somebody else has moved the payer meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean advance(Doing doing, Debtor debtor, Kind kind) {
        DunningStep step = debtor.next();
        if (step == null || !move(doing, debtor, step, doing.today())) {
            return false;
        }
        UUID act = keep(doing, debtor, kind, step, null);
        MemberId member = debtor.member();
        if (kind == Kind.SENT && member != null) {
            if (step == DunningStep.SUSPENDED) {
                suspensions.suspend(member, doing.operator(), doing.today());
            }
            events.publishEvent(new Reminded(doing.operator(), debtor.payer(), member, step, act, doing.at()));
        }
        return true;
    }

    /** Puts the payer on a step without a letter; what was held is not any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean move(Doing doing, Debtor debtor, @Nullable DunningStep step, @Nullable LocalDate on) {
        open(doing, debtor);
        return jdbc.sql("UPDATE dunning_case SET step = ?, step_on = ?, held_until = NULL, held_reason = NULL,"
                                + " revision = revision + 1 WHERE payer_id = ? AND step <=> ?")
                        .params(Arrays.asList(name(step), on, debtor.payer().value(), name(debtor.step())))
                        .update()
                > 0;
    }

    /** @param until null lets go of it */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold(Doing doing, Debtor debtor, @Nullable LocalDate until, @Nullable String reason) {
        open(doing, debtor);
        jdbc.sql("UPDATE dunning_case SET held_until = ?, held_reason = ?, revision = revision + 1 WHERE payer_id = ?")
                .params(Arrays.asList(until, reason, debtor.payer().value()))
                .update();
        keep(doing, debtor, until == null ? Kind.RELEASED : Kind.HELD, debtor.step(), reason);
    }

    /** Lets her reserve again; says whether she could not. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean letIn(Doing doing, Debtor debtor, Kind why, @Nullable String note) {
        UUID act = keep(doing, debtor, why, debtor.step(), note);
        MemberId member = debtor.member();
        if (member == null) {
            return false;
        }
        boolean wasOut = suspensions.lift(member, doing.operator());
        if (wasOut) {
            events.publishEvent(new Readmitted(doing.operator(), debtor.payer(), member, act, doing.at()));
        }
        return wasOut;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    UUID keep(Doing doing, Debtor debtor, Kind kind, @Nullable DunningStep step, @Nullable String note) {
        UUID id = Ids.next();
        jdbc.sql("INSERT INTO dunning_act (id, payer_id, operator_id, kind, step, open_minor, currency, note, done_by,"
                        + " at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id,
                        debtor.payer().value(),
                        doing.operator().value(),
                        kind.name(),
                        name(step),
                        debtor.open().getAmountMinorLong(),
                        debtor.open().getCurrencyUnit().getCode(),
                        note,
                        doing.by() == null ? null : doing.by().value(),
                        doing.at()))
                .update();
        return id;
    }

    private void open(Doing doing, Debtor debtor) {
        jdbc.sql("INSERT IGNORE INTO dunning_case (payer_id, operator_id) VALUES (?, ?)")
                .params(List.of(debtor.payer().value(), doing.operator().value()))
                .update();
    }

    private static @Nullable String name(@Nullable DunningStep step) {
        return step == null ? null : step.name();
    }
}
