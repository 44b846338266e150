/**
 * Screens beside doors and machines, which show without an account how what they stand beside is doing today, and at
 * entrances, which show that of a whole venue.
 */
@NullMarked
@ApplicationModule(
        displayName = "Displays",
        allowedDependencies = {
            "kernel",
            "database",
            "identity",
            "network",
            "resource",
            "availability",
            "reservation",
            "training"
        })
package org.etabli.display;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
