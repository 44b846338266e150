/**
 * Where MariaDB is and how to write to it: starts the embedded one or opens an external one, retries what another
 * transaction made impossible, and remembers reference data until its revision moves. Knows no table but that revision.
 */
@NullMarked
@ApplicationModule(displayName = "Database", allowedDependencies = "kernel")
package org.etabli.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
