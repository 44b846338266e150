package org.etabli.ui.training;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.List;
import org.etabli.authorisation.Authorisations;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.network.WhoseHours;
import org.etabli.plan.Plans;
import org.etabli.plan.Price;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.etabli.training.Course;
import org.jspecify.annotations.Nullable;

/** What a course opens: the machines of its operator that ask for one of its authorisations, with their prices. */
@SpringComponent
class OpenedMachines {

    private final Resources resources;
    private final Venues venues;
    private final Authorisations authorisations;
    private final Plans plans;

    OpenedMachines(Resources resources, Venues venues, Authorisations authorisations, Plans plans) {
        this.resources = resources;
        this.venues = venues;
        this.authorisations = authorisations;
        this.plans = plans;
    }

    /**
     * @param alone whether the course gives all that it asks for
     * @param price null when it costs nothing by itself
     */
    record Opened(Resource machine, boolean alone, @Nullable Price price, WhoseHours hours) {}

    List<Opened> of(Course course, LocalDate day) {
        return venues.list().stream()
                .filter(venue -> venue.operator().equals(course.operator()))
                .map(Venue::id)
                .flatMap(venue -> resources.list(venue).stream())
                .filter(resource ->
                        authorisations.listRequiredFor(resource.id()).stream().anyMatch(course.grants()::contains))
                .map(resource -> new Opened(
                        resource,
                        course.grants().containsAll(authorisations.listRequiredFor(resource.id())),
                        plans.findPrice(resource.id(), day)
                                .filter(price -> !price.amount().isZero())
                                .orElse(null),
                        venues.calendarOf(resource.venue(), resource.id()).whose()))
                .toList();
    }
}
