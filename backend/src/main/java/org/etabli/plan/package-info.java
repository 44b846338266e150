/** What is sold: plans with the allowances they include, and the prices of resources, each with effective dates. */
@NullMarked
@ApplicationModule(
        displayName = "Plan",
        allowedDependencies = {"kernel", "database", "network", "resource"})
package org.etabli.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
