package org.etabli.fault;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

@DisallowConcurrentExecution
class FaultJob implements Job {

    private final Telling telling;

    FaultJob(Telling telling) {
        this.telling = telling;
    }

    @Override
    public void execute(JobExecutionContext context) {
        telling.tellAffected();
        telling.giveBackUnanswered();
        telling.closePast();
    }
}
