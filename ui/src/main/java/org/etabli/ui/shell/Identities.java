package org.etabli.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.Optional;
import org.etabli.membership.Memberships;
import org.etabli.network.Venues;

/** Makes the card at the head of the drawer: the venue in scope for staff, herself and her plan for a member. */
@org.springframework.stereotype.Component
class Identities {

    private final SignedIn signedIn;
    private final VenueScope scope;
    private final Memberships memberships;
    private final Venues venues;
    private final Today today;

    Identities(SignedIn signedIn, VenueScope scope, Memberships memberships, Venues venues, Today today) {
        this.signedIn = signedIn;
        this.scope = scope;
        this.memberships = memberships;
        this.venues = venues;
        this.today = today;
    }

    Component card(Navigation navigation, Command scopeChanged) {
        if (!scope.listStaffed().isEmpty()) {
            return new VenueSwitch(scope, venues, today.date(), scopeChanged);
        }
        Switch card = new Switch("person");
        card.say(signedIn.details().fullName(), plan().orElse(null));
        if (navigation.leadsTo("profile")) {
            card.addClickListener(click -> UI.getCurrent().navigate("profile"));
        } else {
            card.setEnabled(false);
        }
        return card;
    }

    /** What the addresses of staff screens carry. */
    Optional<String> scope() {
        return scope.parameter();
    }

    private Optional<String> plan() {
        LocalDate day = today.date();
        return memberships.listOf(signedIn.id()).stream()
                .filter(membership -> membership.isInForceOn(day))
                .map(membership -> membership.plan().name().in(UI.getCurrent().getLocale()))
                .findFirst();
    }
}
