/**
 * Runs background work on whichever node is free, remembers what failed until it succeeds again, and deletes what was
 * kept long enough. Each module brings its own jobs and retention rules; this one knows none of them.
 */
@NullMarked
@ApplicationModule(
        displayName = "Jobs",
        allowedDependencies = {"kernel", "database"})
package org.etabli.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
