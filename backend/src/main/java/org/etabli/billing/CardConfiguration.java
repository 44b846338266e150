package org.etabli.billing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The card service has no session and no cookie; its signature is checked where its messages are read. */
@Configuration(proxyBeanMethods = false)
class CardConfiguration {

    static final String HOOK = "/hooks/stripe";

    @Bean
    @Order(0)
    SecurityFilterChain cardEvents(HttpSecurity http) throws Exception {
        return http.securityMatcher(HOOK)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
