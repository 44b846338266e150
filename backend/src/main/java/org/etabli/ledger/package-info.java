/**
 * Balanced, immutable transfers between accounts in money and in credits, in two phases: held, then posted or released
 * (after TigerBeetle's two-phase transfers). Corrections are new transfers. Knows nothing of what is paid for.
 */
@NullMarked
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"kernel", "database"})
package org.etabli.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
