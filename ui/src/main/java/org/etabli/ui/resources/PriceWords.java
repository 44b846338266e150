package org.etabli.ui.resources;

import org.etabli.plan.Price;
import org.etabli.ui.component.Words;
import org.jspecify.annotations.Nullable;

/** A price as people say it. */
final class PriceWords {

    private PriceWords() {}

    /** « 9,00 €/h », or that it costs nothing. */
    static String shortly(@Nullable Price price) {
        return price == null
                ? Words.say("price.none")
                : Words.say("price.per." + price.basis().name(), price.amount());
    }
}
