/**
 * The words every module shares: typed ids, money, half-open time slots, the clock, the caller and her roles,
 * refusals and the texts that say them. Knows no feature.
 */
@NullMarked
@ApplicationModule(
        displayName = "Kernel",
        allowedDependencies = {})
package org.etabli.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
