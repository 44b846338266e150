package org.etabli.demo;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

@DisallowConcurrentExecution
class DemoLifeJob implements Job {

    private final DemoLife life;

    DemoLifeJob(DemoLife life) {
        this.life = life;
    }

    @Override
    public void execute(JobExecutionContext context) {
        life.goOn();
    }
}
