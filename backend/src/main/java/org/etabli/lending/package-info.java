/**
 * Equipment that goes out of the house: handed out on a reservation, due on a day, back in some condition. Money is left to
 * those who listen and to {@link org.etabli.lending.LoanDeposits}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Lending",
        allowedDependencies = {
            "kernel",
            "database",
            "jobs",
            "web",
            "network",
            "member",
            "resource",
            "availability",
            "reservation"
        })
package org.etabli.lending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
