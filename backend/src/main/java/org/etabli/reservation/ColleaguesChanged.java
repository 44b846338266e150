package org.etabli.reservation;

import java.util.Set;
import org.etabli.kernel.VenueId;

/** Someone who has reserved at these venues is now seen there by name, or no longer. */
public record ColleaguesChanged(Set<VenueId> venues) {}
