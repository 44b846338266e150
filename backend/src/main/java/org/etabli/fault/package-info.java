/**
 * What is broken: reported by whoever stands before it, confirmed by the venue's people, repaired. A confirmed fault takes
 * its unit out of service; whoever reserved it is told once and gets something in its place, or everything back.
 */
@NullMarked
@ApplicationModule(
        displayName = "Fault",
        allowedDependencies = {
            "kernel",
            "database",
            "jobs",
            "web",
            "network",
            "member",
            "resource",
            "availability",
            "reservation"
        })
package org.etabli.fault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
