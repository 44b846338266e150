package org.etabli.reservation;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Knows of some references in the ledger what credits were spent on. */
public interface CreditUses {

    /** Of those references that it knows. */
    Map<UUID, Use> of(Collection<UUID> references);

    /**
     * @param slot when it was, or will be
     * @param ran the whole minutes that a machine ran, or null where the slot itself is what was used
     */
    record Use(
            MemberId member,
            VenueId venue,
            ResourceId resource,
            TimeSlot slot,
            @Nullable Duration ran) {}
}
