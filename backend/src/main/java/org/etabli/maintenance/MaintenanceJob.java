package org.etabli.maintenance;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

@DisallowConcurrentExecution
class MaintenanceJob implements Job {

    private final DueWatch watch;

    MaintenanceJob(DueWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(JobExecutionContext context) {
        watch.look();
    }
}
