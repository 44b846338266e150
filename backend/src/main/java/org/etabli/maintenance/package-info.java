/**
 * What machines need again and again: plans by the calendar or by the hours that a machine ran, when they are due, the
 * standstill they are planned for, and what was done.
 */
@NullMarked
@ApplicationModule(
        displayName = "Maintenance",
        allowedDependencies = {"kernel", "database", "jobs", "web", "network", "member", "resource", "access", "fault"})
package org.etabli.maintenance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
