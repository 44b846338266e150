package org.etabli.insight;

import java.time.Instant;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done by, for or about a member.
 *
 * @param by who did it where that was kept; {@code byName} is her name
 * @param what the name of an authorisation or a plan, or null
 * @param resource what was reserved, or null
 * @param startsAt when the reservation begins, or null
 */
public record MemberDeed(
        Instant at,
        Kind kind,
        @Nullable MemberId by,
        @Nullable String byName,
        @Nullable String what,
        @Nullable ResourceId resource,
        @Nullable Instant startsAt) {

    public enum Kind {
        RESERVED,
        CANCELLED,
        CAME,
        MISSED,
        AUTHORISED,
        REVOKED,
        SUSPENDED,
        RESTORED,
        JOINED,
        KNOWN
    }
}
