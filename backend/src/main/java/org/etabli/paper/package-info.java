/** Pages as PDF/A that people print and keep: how they are set, whatever they say. */
@NullMarked
@ApplicationModule(
        displayName = "Paper",
        allowedDependencies = {"kernel", "network"})
package org.etabli.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
