package org.etabli.kernel;

import java.util.UUID;

/** Identifies one time that a machine was on for somebody. Its controller makes it. */
public record MachineSessionId(UUID value) {

    /** @throws NotFoundException when the text is no id */
    public static MachineSessionId parse(String text) {
        return new MachineSessionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
