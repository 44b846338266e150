package org.etabli.maintenance;

import java.time.OffsetDateTime;
import org.etabli.web.Amount;
import org.jspecify.annotations.Nullable;

/**
 * What was done, as the HTTP surface writes it; moments with the venue's offset.
 *
 * @param cost all taxes included, or null
 */
record DoneView(
        String id,
        OffsetDateTime doneAt,
        @Nullable String doneById,
        @Nullable String notes,
        @Nullable Amount cost) {}
