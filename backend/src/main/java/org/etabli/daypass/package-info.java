/**
 * One day at a desk for somebody without an account: bought on the public site, paid by card or at the venue's desk, given
 * up by the link in the mail. Her place is held by a member without an address, as whom nobody can sign in.
 */
@NullMarked
@ApplicationModule(
        displayName = "Day pass",
        allowedDependencies = {
            "kernel",
            "database",
            "jobs",
            "web",
            "network",
            "member",
            "identity",
            "plan",
            "resource",
            "membership",
            "reservation",
            "billing"
        })
package org.etabli.daypass;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
