/** What all controllers share: problem documents, idempotent answers, cursors, the caller as a parameter. */
@NullMarked
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"kernel", "database", "jobs"})
package org.etabli.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
