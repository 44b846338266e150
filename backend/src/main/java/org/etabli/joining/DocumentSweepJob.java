package org.etabli.joining;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

@DisallowConcurrentExecution
class DocumentSweepJob implements Job {

    private final DocumentSweep sweep;

    DocumentSweepJob(DocumentSweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public void execute(JobExecutionContext context) {
        sweep.sweep();
    }
}
