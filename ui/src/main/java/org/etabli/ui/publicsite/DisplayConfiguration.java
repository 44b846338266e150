package org.etabli.ui.publicsite;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** The page of a screen carries the ETag of what it says, and is not sent again while it says the same. */
@Configuration(proxyBeanMethods = false)
class DisplayConfiguration {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> displayTags() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> tags =
                new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        tags.addUrlPatterns("/displays/*");
        return tags;
    }
}
