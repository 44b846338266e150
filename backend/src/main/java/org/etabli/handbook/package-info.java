/** What one should know to use a resource: what it can do, the materials it works and those it must never see, manuals and safety sheets. */
@NullMarked
@ApplicationModule(
        displayName = "Handbook",
        allowedDependencies = {"kernel", "database", "web", "network", "resource"})
package org.etabli.handbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
