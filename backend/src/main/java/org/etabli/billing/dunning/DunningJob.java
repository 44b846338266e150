package org.etabli.billing.dunning;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

@DisallowConcurrentExecution
class DunningJob implements Job {

    private final DunningRound round;

    DunningJob(DunningRound round) {
        this.round = round;
    }

    @Override
    public void execute(JobExecutionContext context) {
        round.takeDue();
    }
}
