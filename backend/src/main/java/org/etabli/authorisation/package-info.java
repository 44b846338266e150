/** Who may operate which machine, granted by whom, until when. Never to be confused with the roles of identity. */
@NullMarked
@ApplicationModule(
        displayName = "Authorisation",
        allowedDependencies = {"kernel", "database", "jobs", "web", "member", "resource"})
package org.etabli.authorisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
