/** A member's contract to a plan over time, and what is left of its allowances. */
@NullMarked
@ApplicationModule(
        displayName = "Membership",
        allowedDependencies = {
            "kernel",
            "database",
            "jobs",
            "network",
            "resource",
            "member",
            "plan",
            "roaming",
            "ledger"
        })
package org.etabli.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
