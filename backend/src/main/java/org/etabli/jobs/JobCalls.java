package org.etabli.jobs;

import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a module's own job run at once instead of at its next turn. */
@Component
public class JobCalls {

    private static final Logger log = LoggerFactory.getLogger(JobCalls.class);

    private final ObjectProvider<Scheduler> scheduler;
    private final TransactionTemplate alone;

    JobCalls(ObjectProvider<Scheduler> scheduler, PlatformTransactionManager manager) {
        this.scheduler = scheduler;
        this.alone = new TransactionTemplate(manager);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Once the running transaction is committed, or now; a call that is lost is made up for by the job's next turn. */
    public void callAfterCommit(String job) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            call(job);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                call(job);
            }
        });
    }

    private void call(String job) {
        try {
            alone.executeWithoutResult(status -> trigger(job));
        } catch (TransactionException | DataAccessException | IllegalStateException failed) {
            log.warn("The job {} could not be called; it runs at its next turn", job, failed);
        }
    }

    private void trigger(String job) {
        try {
            scheduler.getObject().triggerJob(new JobKey(job, JobConfiguration.RECURRING));
        } catch (SchedulerException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
