package org.etabli.jobs;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.JobListener;
import org.quartz.Trigger;
import org.quartz.TriggerListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Writes down which job failed, holds it back until its pause is over, and strikes it off when it succeeds. Never throws
 * itself: a listener that does leaves the job blocked for good.
 */
@Component
class FailureWatch implements JobListener, TriggerListener {

    private static final Logger log = LoggerFactory.getLogger(FailureWatch.class);
    private static final String FAILED_BEFORE = "failedBefore";

    private final JobFailures failures;

    FailureWatch(JobFailures failures) {
        this.failures = failures;
    }

    @Override
    public String getName() {
        return "failure watch";
    }

    /** A run by hand is never held back. */
    @Override
    public boolean vetoJobExecution(Trigger trigger, JobExecutionContext context) {
        try {
            Optional<JobFailure> failure = failures.find(nameOf(context));
            failure.ifPresent(last -> context.put(FAILED_BEFORE, last));
            return JobConfiguration.RECURRING.equals(trigger.getKey().getGroup())
                    && failure.filter(failures::isPausing).isPresent();
        } catch (DataAccessException | TransactionException unreadable) {
            log.warn("Can't tell whether {} should pause; it runs", nameOf(context), unreadable);
            return false;
        }
    }

    @Override
    public void jobWasExecuted(JobExecutionContext context, @Nullable JobExecutionException failed) {
        try {
            if (failed != null) {
                failures.record(nameOf(context), causeOf(failed));
            } else if (context.get(FAILED_BEFORE) != null) {
                failures.clear(nameOf(context));
            }
        } catch (DataAccessException | TransactionException unwritable) {
            log.error("Can't write down how {} went", nameOf(context), unwritable);
        }
    }

    private static String nameOf(JobExecutionContext context) {
        return context.getJobDetail().getKey().getName();
    }

    /** What the job threw, without the scheduler's wrapping. */
    private static Throwable causeOf(Throwable failed) {
        Throwable cause = failed;
        while (cause instanceof org.quartz.SchedulerException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    @Override
    public void jobToBeExecuted(JobExecutionContext context) {}

    @Override
    public void jobExecutionVetoed(JobExecutionContext context) {}

    @Override
    public void triggerFired(Trigger trigger, JobExecutionContext context) {}

    @Override
    public void triggerMisfired(Trigger trigger) {}

    @Override
    public void triggerComplete(
            Trigger trigger, JobExecutionContext context, Trigger.CompletedExecutionInstruction instruction) {}
}
