/** Screens beside doors and machines, which show without an account how what they stand beside is doing today. */
@NullMarked
@ApplicationModule(
        displayName = "Displays",
        allowedDependencies = {"kernel", "database", "identity", "network", "resource", "availability"})
package org.etabli.display;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
