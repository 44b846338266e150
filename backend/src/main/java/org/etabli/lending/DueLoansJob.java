package org.etabli.lending;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

@DisallowConcurrentExecution
class DueLoansJob implements Job {

    private final DueLoans due;

    DueLoansJob(DueLoans due) {
        this.due = due;
    }

    @Override
    public void execute(JobExecutionContext context) {
        due.pass();
    }
}
