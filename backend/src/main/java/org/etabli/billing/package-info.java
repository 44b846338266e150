/**
 * What is owed and how it is asked for: charges, invoices and credit notes with their numbers, the journal they are booked
 * in, and the monthly run that makes them. Never changes what was issued: corrections are new documents.
 */
@NullMarked
@ApplicationModule(
        displayName = "Billing",
        allowedDependencies = {
            "kernel",
            "database",
            "jobs",
            "web",
            "paper",
            "network",
            "resource",
            "member",
            "plan",
            "roaming",
            "membership",
            "ledger",
            "reservation",
            "access",
            "shop",
            "lending",
            "training"
        })
package org.etabli.billing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
