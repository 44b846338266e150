package org.etabli.billing;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

@DisallowConcurrentExecution
class IssuingJob implements Job {

    private final Issuance issuance;

    IssuingJob(Issuance issuance) {
        this.issuance = issuance;
    }

    @Override
    public void execute(JobExecutionContext context) {
        issuance.issueAll();
    }
}
