/**
 * What the numbers say: occupancy now, who comes today, when people come, which machines are used, what is turned away.
 * Read models over the tables of the others, each bounded by its period; it owns and writes one table, the refused
 * requests. Numbers of venues are for everyone, rows with names only for who manages the venue.
 */
@NullMarked
@ApplicationModule(
        displayName = "Insight",
        allowedDependencies = {
            "kernel",
            "web",
            "network",
            "member",
            "membership",
            "ledger",
            "plan",
            "resource",
            "availability",
            "reservation"
        })
package org.etabli.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
