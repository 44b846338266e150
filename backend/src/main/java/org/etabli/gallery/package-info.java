/**
 * What people made in the network's workshops, told so that others can make it again: machines, materials, files, a licence.
 * Published by its author, hidden by the manager of the venue where it was made, taken up by whoever wants to.
 */
@NullMarked
@ApplicationModule(
        displayName = "Gallery",
        allowedDependencies = {"kernel", "database", "jobs", "web", "network", "member", "resource"})
package org.etabli.gallery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
