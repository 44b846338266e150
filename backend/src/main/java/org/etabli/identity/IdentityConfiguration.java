package org.etabli.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    /** Answers are data: a browser that shows one loads nothing and runs nothing. */
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** The HTTP surface has no session and no cookie, so no forged request can ride on one. */
    @Bean
    @Order(1)
    SecurityFilterChain apiSecurity(HttpSecurity http, AccessTokens tokens, ApiRefusals refusals) throws Exception {
        return http.securityMatcher("/api/v1/**")
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .addFilterBefore(new BearerTokenFilter(tokens, refusals), UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, "/api/v1/tokens")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.GET,
                                "/api/v1/venues/**",
                                "/api/v1/resources/**",
                                "/api/v1/products/**",
                                "/api/v1/operators/*/look/**",
                                "/api/v1/lending",
                                "/api/v1/projects/**",
                                "/api/v1/availability/**",
                                "/api/v1/occupancy")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }
}
