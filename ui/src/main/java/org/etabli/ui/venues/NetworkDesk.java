package org.etabli.ui.venues;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.VenueId;
import org.etabli.network.Operator;
import org.etabli.network.OperatorDraft;
import org.etabli.network.OperatorSettings;
import org.etabli.network.OperatorSheet;
import org.etabli.network.Venue;
import org.etabli.network.VenueDraft;
import org.etabli.network.VenueSettings;
import org.etabli.network.Venues;
import org.etabli.ui.shell.SignedIn;

/** What the administrator of the network reads and writes. */
@SpringComponent
class NetworkDesk {

    private final SignedIn signedIn;
    private final Venues venues;
    private final VenueSettings settings;
    private final OperatorSettings operators;

    NetworkDesk(SignedIn signedIn, Venues venues, VenueSettings settings, OperatorSettings operators) {
        this.signedIn = signedIn;
        this.venues = venues;
        this.settings = settings;
        this.operators = operators;
    }

    List<Venue> venues() {
        return venues.list();
    }

    List<Operator> operators() {
        return venues.listOperators();
    }

    Operator operatorOf(Venue venue) {
        return venues.getOperator(venue.operator());
    }

    long venuesOf(Operator operator) {
        return venues.list().stream()
                .filter(venue -> venue.operator().equals(operator.id()))
                .count();
    }

    Venue add(OperatorId operator, VenueDraft draft) {
        VenueId made = settings.create(signedIn.caller(), operator, draft);
        return venues.get(made);
    }

    void add(OperatorDraft draft) {
        operators.create(signedIn.caller(), draft);
    }

    OperatorSheet sheet(Operator operator) {
        return operators.get(signedIn.caller(), operator.id());
    }

    void change(OperatorSheet seen, OperatorDraft draft) {
        operators.change(signedIn.caller(), seen.operator().id(), draft, seen.revision());
    }
}
