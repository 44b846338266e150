package org.etabli.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import org.etabli.database.Transactions;
import org.etabli.joining.JoiningEvents.QuotientEnds;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.springframework.context.ApplicationEventPublisher;

/** Tells members a month before that their quotient stops counting, unless they have declared it anew. */
@DisallowConcurrentExecution
class QuotientReminders implements Job {

    private static final Period AHEAD = Period.ofMonths(1);
    private static final int AT_ONCE = 200;

    private final QuotientRows rows;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QuotientReminders(QuotientRows rows, Transactions transactions, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        remind();
    }

    void remind() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        rows.listEnding(today, today.plus(AHEAD), AT_ONCE)
                .forEach(each -> transactions.inOne(() -> {
                    if (rows.reminded(each.id(), clock.instant())) {
                        events.publishEvent(new QuotientEnds(each.id()));
                    }
                }));
    }
}
