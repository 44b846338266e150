package org.etabli.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.etabli.billing.BillingEvents.RunFinished;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.network.Venues;
import org.joda.money.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says what came of a run, once, in the transaction in which it ends. */
@Component
class RunCompletion {

    private final Venues venues;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    RunCompletion(Venues venues, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.venues = venues;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void tell(UUID run, Instant at) {
        jdbc.sql("SELECT r.operator_id, r.month, r.started_by, COALESCE(SUM(i.state = 'ISSUED'), 0) AS issued,"
                        + " COALESCE(SUM(IF(i.state = 'ISSUED', i.amount_minor, 0)), 0) AS total,"
                        + " COALESCE(SUM(" + RunOverviews.BEHIND + "), 0) AS behind FROM billing_run r"
                        + " LEFT JOIN billing_run_item i ON i.run_id = r.id"
                        + " WHERE r.id = ? AND r.sends_mail AND r.started_by IS NOT NULL GROUP BY r.id")
                .param(run)
                .query((row, n) -> {
                    OperatorId operator = new OperatorId(row.getObject("operator_id", UUID.class));
                    return new RunFinished(
                            operator,
                            new BillingRunId(run),
                            YearMonth.from(row.getObject("month", LocalDate.class)),
                            new MemberId(row.getObject("started_by", UUID.class)),
                            row.getInt("issued"),
                            Money.ofMinor(venues.getOperator(operator).currency(), row.getLong("total")),
                            row.getInt("behind"),
                            at);
                })
                .optional()
                .ifPresent(events::publishEvent);
    }
}
