package org.etabli.notice;

import java.time.Duration;
import java.time.Period;
import org.etabli.jobs.RecurringJob;
import org.etabli.jobs.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NoticeJobs {

    private static final Period THREE_MONTHS = Period.ofMonths(3);

    @Bean
    RecurringJob dispatchJob() {
        return new RecurringJob("outbox", DispatchJob.class, Duration.ofSeconds(2));
    }

    @Bean
    RecurringJob reminderJob() {
        return new RecurringJob("reminders", ReminderJob.class, Duration.ofMinutes(1));
    }

    @Bean
    RetentionRule noticeRetention() {
        return new RetentionRule(
                "outbox_message", "created_at", THREE_MONTHS, "Lets the desk see what a member was told, and when.");
    }

    @Bean
    RetentionRule mailboxRetention() {
        return new RetentionRule(
                "mailbox_message", "delivered_at", THREE_MONTHS, "Stands in for the reader's own mailbox.");
    }
}
