package org.etabli.joining;

import java.time.Duration;
import java.time.Period;
import org.etabli.jobs.RecurringJob;
import org.etabli.jobs.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JoiningJobs {

    @Bean
    RecurringJob documentSweepJob() {
        return new RecurringJob("supporting-documents", DocumentSweepJob.class, Duration.ofHours(1));
    }

    @Bean
    RecurringJob quotientReminderJob() {
        return new RecurringJob("household-quotients", QuotientReminders.class, Duration.ofHours(6));
    }

    @Bean
    RetentionRule oldQuotients() {
        return new RetentionRule(
                "quotient_declaration",
                "declared_at",
                Period.ofYears(3),
                "What a household has to live on is nobody's business once it no longer sets a price.");
    }

    @Bean
    RetentionRule formerGuardians() {
        return new RetentionRule(
                "guardianship",
                "ends_on",
                Period.ofYears(1),
                "Who answered for a minor is forgotten a year after she came of age.");
    }

    @Bean
    RetentionRule abandonedSignUps() {
        return new RetentionRule(
                "sign_up", "expires_at", Period.ofDays(30), "Who did not sign is forgotten soon: nothing came of it.");
    }

    @Bean
    RetentionRule signedContracts() {
        return new RetentionRule(
                "sign_up",
                "done_at",
                Period.ofYears(10),
                "Shows which terms a contract was signed under for as long as its invoices are kept (Code de commerce, L123-22).");
    }
}
