package org.etabli.ui;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import org.etabli.identity.Callers;
import org.etabli.identity.CurrentRoles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** Everything that is not the HTTP surface: public pages for all, views for who may open them. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    @Order(2)
    SecurityFilterChain screens(HttpSecurity http, Callers callers) throws Exception {
        return http.headers(new ContentPolicies())
                // from another site's page these come without a session, which nobody needs for them
                .csrf(csrf -> csrf.ignoringRequestMatchers(
                        "/venues/*/day-pass",
                        "/day-pass/*/cancel",
                        "/venues/*/visit",
                        "/visit/**",
                        "/machines/*/fault",
                        "/projects/*/report",
                        "/gift-card"))
                .addFilterBefore(new CurrentRoles(callers), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                "/",
                                "/welcome",
                                "/places",
                                "/venues/**",
                                "/machines/*",
                                "/machines/*/fault",
                                "/displays/*",
                                "/day-pass/**",
                                "/visit/**",
                                "/pay/**",
                                "/membership-plans",
                                "/gift-card",
                                "/courses",
                                "/courses/*",
                                "/projects",
                                "/projects/**",
                                "/actuator/health/**",
                                "/css/**",
                                "/fonts/**",
                                "/icons/**",
                                "/components/**",
                                "/vendor/**",
                                "/manifest.webmanifest",
                                "/v3/api-docs/**",
                                "/api",
                                "/swagger-ui/**")
                        .permitAll())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView("/login", "/login?out")
                                .defaultSuccessUrl("/start")
                                .anyRequest(AuthorizedUrl::authenticated))
                .build();
    }
}
