/** Which unit is occupied when. The only guard against double booking; knows nothing of why. */
@NullMarked
@ApplicationModule(
        displayName = "Availability",
        allowedDependencies = {"kernel", "database", "resource", "network", "web"})
package org.etabli.availability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
