/**
 * The first start: an empty installation is set up once, by whoever holds the code that the server printed. Knows how the
 * pieces of the other modules make a network that works; nothing depends on it but its screen.
 */
@NullMarked
@ApplicationModule(
        displayName = "Setup",
        allowedDependencies = {"kernel", "database", "network", "resource", "member", "identity"})
package org.etabli.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
