package org.etabli.demo;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

@DisallowConcurrentExecution
class MachineLifeJob implements Job {

    private final MachineLife life;

    MachineLifeJob(MachineLife life) {
        this.life = life;
    }

    @Override
    public void execute(JobExecutionContext context) {
        life.goOn();
    }
}
