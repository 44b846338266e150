package org.etabli.billing;

import org.etabli.jobs.JobCalls;
import org.springframework.stereotype.Component;

/** Calls the job that issues; were the call lost, its turn comes within half a minute. */
@Component
class IssuingCall {

    private final JobCalls calls;

    IssuingCall(JobCalls calls) {
        this.calls = calls;
    }

    void soon() {
        calls.callAfterCommit(BillingJobs.ISSUING);
    }
}
