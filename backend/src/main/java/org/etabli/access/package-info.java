/** Machines that switch on for those who may: the controllers beside them, and what these are told of a badge. */
@NullMarked
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {
            "kernel",
            "database",
            "jobs",
            "web",
            "network",
            "member",
            "identity",
            "resource",
            "membership",
            "authorisation",
            "reservation"
        })
package org.etabli.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
