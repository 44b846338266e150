package org.etabli.gallery;

import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.ResourceId;
import org.jspecify.annotations.Nullable;

/**
 * A machine that something was made with, as it was called then.
 *
 * @param resource null for one that is none of the network's
 * @param category what resources that can stand in for it have in common, or null when unknown
 * @param trade the heading it is found under, or null
 */
public record MachineUsed(
        @Nullable ResourceId resource,
        String name,
        @Nullable String category,
        @Nullable String trade) {

    /** @throws InvalidInputException naming {@code machines} when its name is missing or too long */
    public MachineUsed {
        name = Input.text("machines", name, 120);
    }

    /** One of the network's; what it is called and stands under is looked up when it is written down. */
    public static MachineUsed of(ResourceId resource) {
        return new MachineUsed(resource, resource.toString(), null, null);
    }

    /** One that is none of the network's. */
    public static MachineUsed named(@Nullable String name) {
        return new MachineUsed(null, Input.text("machines", name, 120), null, null);
    }
}
