package org.etabli.reservation;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

@DisallowConcurrentExecution
class HoldExpiryJob implements Job {

    private final Housekeeping housekeeping;

    HoldExpiryJob(Housekeeping housekeeping) {
        this.housekeeping = housekeeping;
    }

    @Override
    public void execute(JobExecutionContext context) {
        housekeeping.expireHolds();
    }
}
