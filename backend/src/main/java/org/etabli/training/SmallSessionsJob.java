package org.etabli.training;

import org.etabli.jobs.Round;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Decides, some hours before each session, whether enough people come. Killed half way, it goes on with the rest. */
@DisallowConcurrentExecution
class SmallSessionsJob implements Job {

    private final SessionRows rows;
    private final Cancellations cancellations;

    SmallSessionsJob(SessionRows rows, Cancellations cancellations) {
        this.rows = rows;
        this.cancellations = cancellations;
    }

    @Override
    public void execute(JobExecutionContext context) {
        pass();
    }

    /** Says how many it called off. */
    int pass() {
        Round round = new Round("sessions to decide");
        round.over(rows.listToDecide(), cancellations::decide);
        return round.finish();
    }
}
