package org.etabli.kernel;

import java.util.UUID;

/** Identifies an operator. */
public record OperatorId(UUID value) {

    public static OperatorId next() {
        return new OperatorId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static OperatorId parse(String text) {
        return new OperatorId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
