package org.etabli.billing;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

@DisallowConcurrentExecution
class ClosingJob implements Job {

    private final Closures closures;

    ClosingJob(Closures closures) {
        this.closures = closures;
    }

    @Override
    public void execute(JobExecutionContext context) {
        closures.closeDays();
    }
}
