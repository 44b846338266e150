package org.etabli.billing;

import java.time.Duration;
import java.time.Period;
import org.etabli.jobs.RecurringJob;
import org.etabli.jobs.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BillingJobs {

    static final String ISSUING = "billing-run";

    private static final String CHECKOUTS = "card-payments";
    private static final String CLOSING = "daily-closure";

    private static final String BOOKS = "Accounting documents are kept ten years (Code de commerce, art. L123-22).";

    @Bean
    RecurringJob issuingJob() {
        return new RecurringJob(ISSUING, IssuingJob.class, Duration.ofSeconds(30));
    }

    @Bean
    RecurringJob scheduleJob() {
        return new RecurringJob("billing-schedule", ScheduleJob.class, Duration.ofMinutes(5));
    }

    @Bean
    RecurringJob checkoutJob() {
        return new RecurringJob(CHECKOUTS, CheckoutJob.class, Duration.ofMinutes(5));
    }

    @Bean
    RetentionRule checkoutRetention() {
        return new RetentionRule(
                "checkout",
                "created_at",
                Period.ofYears(2),
                "A payment by card can be disputed or given back for so long; the payment itself stays in the books.");
    }

    @Bean
    RecurringJob closingJob() {
        return new RecurringJob(CLOSING, ClosingJob.class, Duration.ofMinutes(10));
    }

    @Bean
    RetentionRule billingRunRetention() {
        return new RetentionRule("billing_run", "finished_at", Period.ofYears(10), BOOKS);
    }

    @Bean
    RetentionRule mandateRetention() {
        return new RetentionRule(
                "mandate",
                "revoked_on",
                Period.ofYears(5),
                "A mandate proves the debits made under it for as long as they can be disputed.");
    }
}
