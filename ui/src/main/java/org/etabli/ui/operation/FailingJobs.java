package org.etabli.ui.operation;

import org.etabli.jobs.Jobs;
import org.etabli.ui.shell.MenuCount;
import org.etabli.ui.shell.SignedIn;
import org.springframework.stereotype.Component;

/** How many jobs fail, beside their entry in the menu. */
@Component
class FailingJobs implements MenuCount {

    private final Jobs jobs;
    private final SignedIn signedIn;

    FailingJobs(Jobs jobs, SignedIn signedIn) {
        this.jobs = jobs;
        this.signedIn = signedIn;
    }

    @Override
    public String path() {
        return "jobs";
    }

    @Override
    public long count() {
        return jobs.countFailing(signedIn.caller());
    }
}
