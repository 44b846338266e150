package org.etabli.plan;

import java.util.Collection;
import java.util.Map;
import org.etabli.kernel.PlanId;

/** Who holds plans, as the contracts know it. */
public interface PlanHolders {

    /** @param now contracts in force or to come; @param ever all that ever were */
    record Count(long now, long ever) {

        public static final Count NONE = new Count(0, 0);
    }

    /** Of those that were ever held; one statement. */
    Map<PlanId, Count> count(Collection<PlanId> plans);
}
