package org.etabli.billing.gift;

import java.time.Duration;
import java.time.Period;
import org.etabli.jobs.RecurringJob;
import org.etabli.jobs.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GiftJobs {

    @Bean
    RecurringJob giftPostJob() {
        return new RecurringJob("gift-cards", GiftPostJob.class, Duration.ofMinutes(5));
    }

    @Bean
    RetentionRule giftOrderRetention() {
        return new RetentionRule(
                "gift_order",
                "deliver_on",
                Period.ofMonths(3),
                "Lets the desk see where a gift card went; the card and its payment stay in the books.");
    }
}
