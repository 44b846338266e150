package org.etabli.membership;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

@DisallowConcurrentExecution
class PackExpiryJob implements Job {

    private final PackExpiry expiry;

    PackExpiryJob(PackExpiry expiry) {
        this.expiry = expiry;
    }

    @Override
    public void execute(JobExecutionContext context) {
        expiry.expireEnded();
    }
}
