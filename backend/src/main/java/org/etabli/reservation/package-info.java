/**
 * A reservation from request to check-out: asked for, held, confirmed, moved, cancelled, released. Policies say no with
 * their reason; availability has the last word; the ledger holds the price.
 */
@NullMarked
@ApplicationModule(
        displayName = "Reservation",
        allowedDependencies = {
            "kernel",
            "database",
            "network",
            "member",
            "membership",
            "plan",
            "roaming",
            "resource",
            "authorisation",
            "availability",
            "training",
            "ledger",
            "jobs",
            "web"
        })
package org.etabli.reservation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
