package org.etabli.reservation;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

@DisallowConcurrentExecution
class NoShowReleaseJob implements Job {

    private final Housekeeping housekeeping;

    NoShowReleaseJob(Housekeeping housekeeping) {
        this.housekeeping = housekeeping;
    }

    @Override
    public void execute(JobExecutionContext context) {
        housekeeping.releaseNoShows();
    }
}
