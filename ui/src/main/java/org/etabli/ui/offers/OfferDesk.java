package org.etabli.ui.offers;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.Caller;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.network.Operator;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.plan.PlanSettings;
import org.etabli.plan.PlanSheet;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.etabli.ui.shell.SignedIn;
import org.etabli.ui.shell.VenueScope;

/** What the screen of offers reads, in the name of who is signed in. */
@SpringComponent
class OfferDesk {

    private final SignedIn signedIn;
    private final VenueScope scope;
    private final Venues venues;
    private final Resources resources;
    private final PlanSettings settings;

    OfferDesk(SignedIn signedIn, VenueScope scope, Venues venues, Resources resources, PlanSettings settings) {
        this.signedIn = signedIn;
        this.scope = scope;
        this.venues = venues;
        this.resources = resources;
        this.settings = settings;
    }

    Caller caller() {
        return signedIn.caller();
    }

    /** Whose offers are shown; empty for who does not manage all venues of the operator in scope. */
    Optional<Operator> operator() {
        return scope.current(Role.MANAGER)
                .map(Venue::operator)
                .filter(operator -> caller().holds(Role.MANAGER, operator))
                .map(venues::getOperator);
    }

    List<PlanSheet> list(OperatorId operator) {
        return settings.list(caller(), operator);
    }

    LocalDate today(OperatorId operator) {
        return settings.today(operator);
    }

    List<Venue> venues(OperatorId operator) {
        return venues.list().stream()
                .filter(venue -> venue.operator().equals(operator))
                .toList();
    }

    List<Resource> resources(OperatorId operator) {
        return resources.list().stream()
                .filter(resource -> resource.operator().equals(operator))
                .toList();
    }

    String venueOf(Resource resource) {
        return venues.get(resource.venue()).name();
    }
}
