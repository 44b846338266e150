package org.etabli.web;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** What no controller knows below {@code /api/v1} is told by a problem, and never by a screen. */
@Configuration(proxyBeanMethods = false)
class UnknownAddresses {

    @Bean
    HandlerMapping unknownAddressesOfTheApi(Problems problems) {
        HttpRequestHandler notFound =
                (request, response) -> problems.write(request, response, HttpStatus.NOT_FOUND, "not-found");
        return new SimpleUrlHandlerMapping(Map.of("/api/v1/**", notFound), 1);
    }
}
