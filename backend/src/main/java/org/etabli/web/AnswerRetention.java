package org.etabli.web;

import org.etabli.jobs.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AnswerRetention {

    @Bean
    RetentionRule idempotentAnswerRetention() {
        return new RetentionRule(
                "idempotent_answer",
                "created_at",
                AnswerStore.KEPT,
                "Answers a repeated request as the first time; holds what the answer said.");
    }
}
