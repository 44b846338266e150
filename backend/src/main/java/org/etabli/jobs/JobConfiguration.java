package org.etabli.jobs;

import java.util.List;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the jobs of all modules to the scheduler, whose store is shared by all nodes. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    /** Group of the jobs and of the triggers that make them recur; a run by hand has a trigger outside of it. */
    static final String RECURRING = "recurring";

    @Bean
    SchedulerFactoryBeanCustomizer recurringJobs(List<RecurringJob> jobs, FailureWatch watch) {
        JobDetail[] details = jobs.stream().map(JobConfiguration::detail).toArray(JobDetail[]::new);
        Trigger[] triggers = jobs.stream().map(JobConfiguration::trigger).toArray(Trigger[]::new);
        return scheduler -> {
            scheduler.setJobDetails(details);
            scheduler.setTriggers(triggers);
            scheduler.setGlobalJobListeners(watch);
            scheduler.setGlobalTriggerListeners(watch);
        };
    }

    private static JobDetail detail(RecurringJob job) {
        return JobBuilder.newJob(job.type())
                .withIdentity(job.name(), RECURRING)
                .storeDurably()
                .build();
    }

    /** Runs that were missed are not made up for: the next one finds all that is due. */
    private static Trigger trigger(RecurringJob job) {
        return TriggerBuilder.newTrigger()
                .withIdentity(job.name(), RECURRING)
                .forJob(job.name(), RECURRING)
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(job.every().toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
