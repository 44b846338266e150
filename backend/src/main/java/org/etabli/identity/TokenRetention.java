package org.etabli.identity;

import java.time.Period;
import org.etabli.jobs.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TokenRetention {

    private static final Period THREE_MONTHS = Period.ofMonths(3);
    private static final Period ONE_MONTH = Period.ofMonths(1);
    private static final String REASON = "Lets a member see for a while which of her tokens ended, and when last used.";

    @Bean
    RetentionRule expiredTokenRetention() {
        return new RetentionRule("access_token", "expires_at", THREE_MONTHS, REASON);
    }

    @Bean
    RetentionRule revokedTokenRetention() {
        return new RetentionRule("access_token", "revoked_at", THREE_MONTHS, REASON);
    }

    @Bean
    RetentionRule passwordLinkRetention() {
        return new RetentionRule(
                "password_link", "expires_at", ONE_MONTH, "Lets one see for a while why a link no longer works.");
    }
}
