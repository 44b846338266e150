package org.etabli.ui.publicsite;

import java.util.Objects;
import org.etabli.fault.NewFault;
import org.etabli.kernel.FaultId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed who says that something is broken, as she typed it.
 *
 * @param id made with the form, so that it reports once however often it is sent
 * @param unit what of it; blank or null for the first
 */
record FaultForm(
        @Nullable String id,
        @Nullable String unit,
        @Nullable String description,
        @Nullable String name,
        @Nullable String email) {

    static FaultForm empty() {
        return new FaultForm(FaultId.next().toString(), null, null, null, null);
    }

    /** @throws org.etabli.kernel.InvalidInputException naming the field that does not fit */
    NewFault fault(ResourceId machine, @Nullable MemberId reporter, byte[] photo) {
        return new NewFault(
                FaultId.parse(Objects.requireNonNullElse(id, "")),
                machine,
                unit == null || unit.isBlank() ? null : UnitId.parse(unit),
                Objects.requireNonNullElse(description, ""),
                reporter,
                name,
                email,
                photo);
    }
}
