package org.etabli.billing;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

@DisallowConcurrentExecution
class CheckoutJob implements Job {

    private final CheckoutWatch watch;

    CheckoutJob(CheckoutWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(JobExecutionContext context) {
        watch.look();
    }
}
