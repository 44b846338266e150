package org.etabli.ui.venues;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Role;
import org.etabli.network.HalfDays;
import org.etabli.network.Operator;
import org.etabli.network.OperatorDraft;
import org.etabli.network.OperatorSettings;
import org.etabli.network.OperatorSheet;
import org.etabli.network.Venue;
import org.etabli.network.VenueDraft;
import org.etabli.network.VenueSettings;
import org.etabli.network.VenueSheet;
import org.etabli.network.Venues;
import org.etabli.network.WeeklyHours;
import org.etabli.ui.shell.SignedIn;
import org.etabli.ui.shell.VenueScope;
import org.jspecify.annotations.Nullable;

/** What the settings of a venue read and write, in the name of who is signed in. */
@SpringComponent
class SettingsDesk {

    private final SignedIn signedIn;
    private final VenueScope scope;
    private final Venues venues;
    private final VenueSettings settings;
    private final HalfDays halves;
    private final OperatorSettings operators;

    SettingsDesk(
            SignedIn signedIn,
            VenueScope scope,
            Venues venues,
            VenueSettings settings,
            HalfDays halves,
            OperatorSettings operators) {
        this.signedIn = signedIn;
        this.scope = scope;
        this.venues = venues;
        this.settings = settings;
        this.halves = halves;
        this.operators = operators;
    }

    Optional<Venue> venue() {
        return scope.current(Role.MANAGER);
    }

    VenueSheet sheet(Venue venue) {
        return settings.get(caller(), venue.id());
    }

    void change(VenueSheet seen, VenueDraft draft) {
        settings.change(caller(), seen.venue().id(), draft, seen.revision());
    }

    /** Where the morning ends; null where days are sold whole only. */
    @Nullable
    LocalTime noon(Venue venue) {
        return halves.noon(venue.id()).orElse(null);
    }

    void setHours(VenueSheet seen, WeeklyHours hours, @Nullable LocalTime noon) {
        settings.setHours(caller(), seen.venue().id(), hours, seen.revision());
        halves.set(caller(), seen.venue().id(), noon);
    }

    /** The operator as it may be changed; empty for who does not manage all its venues. */
    Optional<OperatorSheet> operator(Venue venue) {
        return caller().holds(Role.MANAGER, venue.operator())
                ? Optional.of(operators.get(caller(), venue.operator()))
                : Optional.empty();
    }

    Operator operatorOf(Venue venue) {
        return venues.getOperator(venue.operator());
    }

    List<Venue> venuesOf(Operator operator) {
        return venues.list().stream()
                .filter(venue -> venue.operator().equals(operator.id()))
                .toList();
    }

    void change(OperatorSheet seen, OperatorDraft draft) {
        operators.change(caller(), seen.operator().id(), draft, seen.revision());
    }

    private Caller caller() {
        return signedIn.caller();
    }
}
