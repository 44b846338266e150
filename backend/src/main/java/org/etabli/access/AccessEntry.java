package org.etabli.access;

import java.time.Instant;
import java.util.UUID;
import org.etabli.access.AccessLog.What;
import org.etabli.access.Decision.Reason;
import org.etabli.kernel.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * What happened at a controller.
 *
 * @param where the machine, or the door
 * @param reason why it was refused or is doubted, or null
 * @param member whom it is about, or null where nobody is known
 * @param memberName null with the member, and when the operator does not know her
 * @param minutes of running that were begun in the session it is about, as known today; null without one
 * @param accompaniedBy the name of who was beside her in that session, or null
 */
public record AccessEntry(
        UUID id,
        Instant at,
        Guarded where,
        What what,
        @Nullable Reason reason,
        @Nullable MemberId member,
        @Nullable String memberName,
        @Nullable Long minutes,
        @Nullable String accompaniedBy) {}
