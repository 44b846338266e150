/** How someone proves who she is (password, access token), and which role she holds at which venue. */
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"kernel", "database", "jobs", "member", "network", "web"})
package org.etabli.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
