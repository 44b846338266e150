package org.etabli.access;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** A controller has no session and no cookie; its key is checked where its messages are read. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BrokerSettings.class)
class AccessConfiguration {

    @Bean
    @Order(0)
    SecurityFilterChain controllerMessages(HttpSecurity http) throws Exception {
        return http.securityMatcher(
                        "/api/v1/access/decisions",
                        "/api/v1/access/sessions",
                        "/api/v1/access/sessions/stop",
                        "/api/v1/access/openings",
                        "/api/v1/access/heartbeats",
                        "/api/v1/access/rights")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
