package org.etabli.kernel;

import java.util.UUID;

/** Identifies a field that an operator added to its members. */
public record MemberFieldId(UUID value) {

    public static MemberFieldId next() {
        return new MemberFieldId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static MemberFieldId parse(String text) {
        return new MemberFieldId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
