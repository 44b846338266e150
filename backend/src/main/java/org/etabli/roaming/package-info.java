/**
 * What operators agree on: the allowances of one's members pay at the other's venues, for which kinds of resource, from
 * when until when and at which price between the two. Knows nothing of visits.
 */
@NullMarked
@ApplicationModule(
        displayName = "Roaming",
        allowedDependencies = {"kernel", "database", "web", "network", "resource", "plan"})
package org.etabli.roaming;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
