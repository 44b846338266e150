package org.etabli.plan;

import java.util.Set;
import org.etabli.kernel.VenueId;

/**
 * Who may take a plan and where it holds.
 *
 * @param open whether it is on sale; who holds a plan that is not keeps it
 * @param onSite whether it stands on the public site, and members take it themselves
 * @param needsDocument whether staff must accept a supporting document first
 * @param groups one of which she must belong to; empty for everyone
 * @param venues where its allowances are spent; empty for all of its operator's
 * @param spentFirst of a pack: whether it is spent before the allowances that refill
 */
public record PlanSale(
        boolean open,
        boolean onSite,
        boolean needsDocument,
        Set<TariffGroup> groups,
        Set<VenueId> venues,
        boolean spentFirst) {

    public PlanSale {
        groups = Set.copyOf(groups);
        venues = Set.copyOf(venues);
    }
}
