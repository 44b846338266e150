/**
 * What a venue sells beside its machines, and what is left of it: products, their stock with every movement, and what members
 * took. Whoever asks for the money listens to its events.
 */
@NullMarked
@ApplicationModule(
        displayName = "Shop",
        allowedDependencies = {"kernel", "database", "jobs", "web", "network", "member", "resource", "access"})
package org.etabli.shop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
