package org.etabli.plan;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.etabli.kernel.ResourceId;
import org.etabli.resource.Rates;
import org.springframework.stereotype.Component;

/** Shows the prices beside the resources. */
@Component
class PriceList implements Rates {

    private final Plans plans;

    PriceList(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Optional<Rate> find(ResourceId resource, LocalDate day) {
        return plans.findPrice(resource, day)
                .map(price -> new Rate(
                        price.amount(),
                        price.basis().name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
}
