package org.etabli.kernel;

import java.util.UUID;

/** Identifies a role that someone was given. */
public record RoleGrantId(UUID value) {

    public static RoleGrantId next() {
        return new RoleGrantId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static RoleGrantId parse(String text) {
        return new RoleGrantId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
