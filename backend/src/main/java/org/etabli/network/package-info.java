/**
 * Operators (the legal entities), their venues, when these are open: weekly hours, exceptions, public holidays; and what
 * their teams note for a day.
 */
@NullMarked
@ApplicationModule(
        displayName = "Network",
        allowedDependencies = {"kernel", "database", "jobs"})
package org.etabli.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
