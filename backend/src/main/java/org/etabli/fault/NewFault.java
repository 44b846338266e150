package org.etabli.fault;

import org.etabli.kernel.FaultId;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Says that something is broken.
 *
 * @param id made by the form: sent twice, it is reported once
 * @param unit what of the resource, or null for its first unit
 * @param reporter a member, or null; then name and email are needed
 * @param photo PNG or JPEG of {@link org.etabli.kernel.PictureReader#LARGEST} bytes at most, or empty
 */
public record NewFault(
        FaultId id,
        ResourceId resource,
        @Nullable UnitId unit,
        String description,
        @Nullable MemberId reporter,
        @Nullable String name,
        @Nullable String email,
        byte[] photo) {

    static final int LONGEST = 1000;

    /** @throws InvalidInputException naming the field that does not fit */
    public NewFault {
        description = Input.text("description", description, LONGEST);
        name = reporter == null ? Input.text("name", name, 160) : null;
        email = reporter == null ? Input.email("email", email) : null;
    }

    /** Who is not to report too often. */
    String author() {
        return reporter == null ? String.valueOf(email) : reporter.toString();
    }
}
