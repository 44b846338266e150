package org.etabli.ui.setup;

import org.etabli.network.VenueDraft;
import org.etabli.ui.venues.VenueFields;

/** The first venue: its name, its address, the clock on its wall. */
final class VenueStep extends Step {

    private static final long serialVersionUID = 1L;
    private final VenueFields fields = new VenueFields(errors);

    VenueStep() {
        super("venue");
        add(fields);
    }

    VenueDraft venue() {
        return fields.draft();
    }

    @Override
    void check() {
        venue();
    }
}
