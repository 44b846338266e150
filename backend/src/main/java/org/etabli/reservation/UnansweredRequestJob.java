package org.etabli.reservation;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

@DisallowConcurrentExecution
class UnansweredRequestJob implements Job {

    private final Housekeeping housekeeping;

    UnansweredRequestJob(Housekeeping housekeeping) {
        this.housekeeping = housekeeping;
    }

    @Override
    public void execute(JobExecutionContext context) {
        housekeeping.declineUnanswered();
    }
}
