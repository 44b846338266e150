/** Courses, their sessions, who takes part; grants the authorisations that a course leads to. */
@NullMarked
@ApplicationModule(
        displayName = "Training",
        allowedDependencies = {
            "kernel",
            "database",
            "jobs",
            "web",
            "paper",
            "network",
            "member",
            "identity",
            "resource",
            "authorisation",
            "availability"
        })
package org.etabli.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
