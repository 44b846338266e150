package org.etabli.demo;

import java.util.List;
import org.etabli.database.CatalogueRevision;
import org.etabli.network.Venues;
import org.etabli.plan.Plans;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.springframework.stereotype.Component;

/** What the network offers, as its own services know it once it is written. */
@Component
class Offering {

    private final Venues venues;
    private final Resources resources;
    private final Plans plans;
    private final CatalogueRevision revision;

    Offering(Venues venues, Resources resources, Plans plans, CatalogueRevision revision) {
        this.venues = venues;
        this.resources = resources;
        this.plans = plans;
        this.revision = revision;
    }

    List<Offered> list(NetworkScript network) {
        return network.operators().stream()
                .flatMap(operator -> operator.venues().stream()
                        .flatMap(venue -> venue.offers().stream().map(offer -> {
                            Resource resource = resources.get(DemoIds.resource(venue.slug(), offer.name()));
                            return new Offered(
                                    offer,
                                    venue,
                                    resource,
                                    venues.calendarOf(venue.id(), resource.id()),
                                    offer.requires().stream()
                                            .map(type -> DemoIds.authorisationType(operator.key(), type))
                                            .toList(),
                                    offer.plans().stream()
                                            .map(plan -> DemoIds.plan(operator.key(), plan))
                                            .toList());
                        })))
                .toList();
    }

    Resources resources() {
        return resources;
    }

    Plans plans() {
        return plans;
    }

    long revision() {
        return revision.current();
    }

    /** Lets everyone see what was written. */
    void changed() {
        revision.bump();
    }
}
