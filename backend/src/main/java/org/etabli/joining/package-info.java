/**
 * How someone becomes a member by herself: the plan she takes, the papers that a reduced rate asks for, the terms she
 * signs, the contract and the first invoice that come of it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Joining",
        allowedDependencies = {
            "kernel",
            "database",
            "jobs",
            "web",
            "network",
            "member",
            "identity",
            "plan",
            "membership",
            "billing"
        })
package org.etabli.joining;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
