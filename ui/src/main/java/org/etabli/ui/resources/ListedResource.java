package org.etabli.ui.resources;

import org.etabli.kernel.ResourceId;
import org.etabli.plan.Price;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceSheet;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list.
 *
 * @param broken how many of its units are out of order now
 * @param price today's, or null when it costs nothing
 */
record ListedResource(
        ResourceSheet sheet, long broken, @Nullable Price price) {

    ResourceId id() {
        return sheet.resource().id();
    }

    Resource resource() {
        return sheet.resource();
    }

    boolean isWhollyBroken() {
        return broken > 0 && broken == resource().units().size();
    }
}
