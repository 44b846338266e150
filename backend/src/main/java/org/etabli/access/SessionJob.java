package org.etabli.access;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

@DisallowConcurrentExecution
class SessionJob implements Job {

    private final SilentSessions silent;

    SessionJob(SilentSessions silent) {
        this.silent = silent;
    }

    @Override
    public void execute(JobExecutionContext context) {
        silent.tidy();
    }
}
