package org.etabli.demo;

import java.time.LocalDate;
import java.util.List;
import org.etabli.demo.NetworkScript.OfferScript;
import org.etabli.demo.NetworkScript.VenueScript;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.network.OpeningCalendar;
import org.etabli.network.OpeningDay;
import org.etabli.resource.Allocation;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.jspecify.annotations.Nullable;

/** A resource of the demo as the network now offers it. */
record Offered(
        OfferScript script,
        VenueScript venue,
        Resource resource,
        OpeningCalendar calendar,
        List<AuthorisationTypeId> requires,
        List<PlanId> keptFor) {

    /** Offers are told apart by their resource alone; they are looked up a million times. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Offered offer && offer.resource.id().equals(resource.id());
    }

    @Override
    public int hashCode() {
        return resource.id().hashCode();
    }

    ResourceKind kind() {
        return resource.kind();
    }

    /** The one stretch in which it may be used on the day, or null while it is closed. */
    @Nullable
    TimeSlot openOn(LocalDate day) {
        OpeningDay hours = calendar.on(day);
        return hours.isClosed() ? null : hours.open().getFirst();
    }

    boolean isPool() {
        return resource.allocation() == Allocation.ANY;
    }

    UnitId unit(String label) {
        return DemoIds.unit(venue.slug(), label);
    }

    /** What a reservation takes, buffers included. */
    TimeSlot occupied(TimeSlot slot) {
        return slot.padded(resource.rule().bufferBefore(), resource.rule().bufferAfter());
    }
}
