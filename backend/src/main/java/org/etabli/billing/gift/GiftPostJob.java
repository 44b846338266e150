package org.etabli.billing.gift;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

@DisallowConcurrentExecution
class GiftPostJob implements Job {

    private final GiftPost post;

    GiftPostJob(GiftPost post) {
        this.post = post;
    }

    @Override
    public void execute(JobExecutionContext context) {
        post.sendDue();
    }
}
