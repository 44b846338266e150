package org.etabli.authorisation;

import org.etabli.jobs.Round;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Grants, proposes and prolongs what practice has earned. Killed half way, it goes on with the rest. */
@DisallowConcurrentExecution
class PracticeJob implements Job {

    private final Authorisations authorisations;
    private final EarnedAuthorisations earned;
    private final Renewals renewals;

    PracticeJob(Authorisations authorisations, EarnedAuthorisations earned, Renewals renewals) {
        this.authorisations = authorisations;
        this.earned = earned;
        this.renewals = renewals;
    }

    @Override
    public void execute(JobExecutionContext context) {
        pass();
    }

    /** Says how many it granted or prolonged. */
    int pass() {
        Round round = new Round("authorisations by practice");
        authorisations.listTypes().stream()
                .filter(type -> type.earned() != null)
                .forEach(type -> round.over(earned.candidates(type), member -> earned.consider(member, type)));
        round.over(renewals.listEnding(), renewals::prolong);
        return round.finish();
    }
}
