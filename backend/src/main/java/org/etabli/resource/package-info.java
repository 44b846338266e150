/**
 * What can be occupied: desks, rooms, machines, equipment to lend. A resource is what is offered; it gives one of its
 * units (a pool) or takes all of them (a bundle). Also floors, where the units stand, and outages, when they can't be used.
 */
@NullMarked
@ApplicationModule(
        displayName = "Resource",
        allowedDependencies = {"kernel", "database", "network", "web"})
package org.etabli.resource;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
