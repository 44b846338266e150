package org.etabli.notice;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

@DisallowConcurrentExecution
class DispatchJob implements Job {

    private final Dispatch dispatch;

    DispatchJob(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public void execute(JobExecutionContext context) {
        dispatch.sendDue();
    }
}
