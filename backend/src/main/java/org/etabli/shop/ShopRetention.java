package org.etabli.shop;

import java.time.Period;
import org.etabli.jobs.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ShopRetention {

    @Bean
    RetentionRule pastPurchases() {
        return new RetentionRule(
                "purchase",
                "bought_at",
                Period.ofYears(3),
                "Answers questions about an invoice, which keeps the amount.");
    }

    @Bean
    RetentionRule pastStockMovements() {
        return new RetentionRule(
                "stock_movement", "made_at", Period.ofYears(3), "Shows where stock went, and what to order when.");
    }
}
