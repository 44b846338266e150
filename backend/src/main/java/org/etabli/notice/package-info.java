/**
 * Tells people what happened: mails with calendar invitations (RFC 5545, 5546, 6047), written to the outbox in the
 * transaction of what they tell of and sent by a job. Listens to events; nobody calls it but the screens that read the
 * mailbox and the outbox.
 */
@NullMarked
@ApplicationModule(
        displayName = "Notice",
        allowedDependencies = {
            "kernel",
            "database",
            "jobs",
            "network",
            "member",
            "identity",
            "joining",
            "daypass",
            "prospect",
            "plan",
            "membership",
            "resource",
            "reservation",
            "authorisation",
            "training",
            "fault",
            "shop",
            "maintenance",
            "lending",
            "gallery",
            "roaming",
            "billing",
            "billing :: document",
            "billing :: dunning",
            "billing :: gift",
            "billing :: instalment"
        })
package org.etabli.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
