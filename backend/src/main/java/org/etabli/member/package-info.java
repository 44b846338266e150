/** The people we know: who they are, how to reach them, what they consented to, and which operators know them. */
@NullMarked
@ApplicationModule(
        displayName = "Member",
        allowedDependencies = {"kernel", "database", "web"})
package org.etabli.member;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
