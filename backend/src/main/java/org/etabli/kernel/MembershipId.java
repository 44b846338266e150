package org.etabli.kernel;

import java.util.UUID;

/** Identifies a membership. */
public record MembershipId(UUID value) {

    public static MembershipId next() {
        return new MembershipId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static MembershipId parse(String text) {
        return new MembershipId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
