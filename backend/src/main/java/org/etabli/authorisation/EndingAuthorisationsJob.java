package org.etabli.authorisation;

import org.etabli.jobs.Round;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Tells holders some weeks before that an authorisation ends. Killed half way, it goes on with the rest. */
@DisallowConcurrentExecution
class EndingAuthorisationsJob implements Job {

    private final EndingAuthorisations ending;

    EndingAuthorisationsJob(EndingAuthorisations ending) {
        this.ending = ending;
    }

    @Override
    public void execute(JobExecutionContext context) {
        pass();
    }

    /** Says how many it told. */
    int pass() {
        Round round = new Round("authorisations that end");
        round.over(ending.listToRemind(), ending::remind);
        return round.finish();
    }
}
