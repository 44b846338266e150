package org.etabli.billing;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

@DisallowConcurrentExecution
class ScheduleJob implements Job {

    private final ScheduledRuns runs;

    ScheduleJob(ScheduledRuns runs) {
        this.runs = runs;
    }

    @Override
    public void execute(JobExecutionContext context) {
        runs.prepareDue();
    }
}
