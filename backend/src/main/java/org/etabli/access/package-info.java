/** Machines that switch on for those who may: the controllers beside them, and what these prove themselves with. */
@NullMarked
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"kernel", "database", "identity", "resource"})
package org.etabli.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
