package org.etabli.gallery;

import java.time.Period;
import org.etabli.jobs.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GalleryJobs {

    @Bean
    RetentionRule withdrawnProjects() {
        return new RetentionRule(
                "project", "withdrawn_at", Period.ofYears(1), "Its author may think again before it is gone for good.");
    }

    @Bean
    RetentionRule unansweredAuthors() {
        return new RetentionRule(
                "project_author",
                "asked_at",
                Period.ofMonths(3),
                "Who was asked to be named and says nothing does not want to be.");
    }

    @Bean
    RetentionRule reportsOfProjects() {
        return new RetentionRule(
                "project_report", "reported_at", Period.ofYears(1), "Shows why a project was hidden, or was not.");
    }
}
