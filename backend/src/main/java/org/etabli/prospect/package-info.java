/**
 * People who are no members yet: what they asked on the public site, their visit and their free day, the offer they were
 * sent, and what the venue's people do next; and what every new member is shown once she has joined.
 */
@NullMarked
@ApplicationModule(
        displayName = "Prospect",
        allowedDependencies = {
            "kernel",
            "database",
            "jobs",
            "web",
            "network",
            "member",
            "identity",
            "plan",
            "reservation",
            "joining"
        })
package org.etabli.prospect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
