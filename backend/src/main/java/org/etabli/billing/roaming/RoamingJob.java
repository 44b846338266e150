package org.etabli.billing.roaming;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

@DisallowConcurrentExecution
class RoamingJob implements Job {

    private final RoamingSchedules schedules;

    RoamingJob(RoamingSchedules schedules) {
        this.schedules = schedules;
    }

    @Override
    public void execute(JobExecutionContext context) {
        schedules.settleDue();
    }
}
