package org.etabli.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.VaadinSession;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.Caller;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.springframework.stereotype.Component;

/** The venue that staff screens are about: chosen in the drawer, carried in the address as {@code ?venue=slug}. */
@Component
public class VenueScope {

    public static final String PARAMETER = "venue";

    /** What the address says instead of a venue when all of them are meant. */
    public static final String ALL = "all";

    private static final String CHOSEN = VenueScope.class.getName();

    private final SignedIn signedIn;
    private final Venues venues;

    VenueScope(SignedIn signedIn, Venues venues) {
        this.signedIn = signedIn;
        this.venues = venues;
    }

    /** The venues at which the signed-in person holds the role. */
    public List<Venue> listWith(Role role) {
        Caller caller = signedIn.caller();
        return venues.list().stream()
                .filter(venue -> caller.holds(role, venue.operator(), venue.id()))
                .toList();
    }

    /** The venues at which she holds any role at all. */
    List<Venue> listStaffed() {
        Caller caller = signedIn.caller();
        return venues.list().stream()
                .filter(venue ->
                        Arrays.stream(Role.values()).anyMatch(role -> caller.holds(role, venue.operator(), venue.id())))
                .toList();
    }

    /** The chosen venue, or the first with the role, also when all are chosen; empty when she holds it nowhere. */
    public Optional<Venue> current(Role role) {
        return chosenOf(listWith(role));
    }

    /** The operator of the current venue, where she manages all of it or keeps its books. */
    public Optional<OperatorId> currentBooks() {
        Caller caller = signedIn.caller();
        return current(Role.MANAGER)
                .or(() -> current(Role.ACCOUNTANT))
                .map(Venue::operator)
                .filter(operator -> caller.holds(Role.MANAGER, operator) || caller.holds(Role.ACCOUNTANT, operator));
    }

    /** What an overview is about: every venue with the role when all are chosen, else the chosen one alone. */
    public List<Venue> listInScope(Role role) {
        List<Venue> allowed = listWith(role);
        return isAll() ? allowed : chosenOf(allowed).map(List::of).orElse(List.of());
    }

    /** Whether all her venues are chosen together. */
    public boolean isAll() {
        return ALL.equals(chosen());
    }

    public void choose(VenueId venue) {
        VaadinSession.getCurrent().setAttribute(CHOSEN, venue);
    }

    public void chooseAll() {
        VaadinSession.getCurrent().setAttribute(CHOSEN, ALL);
    }

    /** What the address must carry for the present choice; empty for who has no venue to choose. */
    Optional<String> parameter() {
        return isAll() ? Optional.of(ALL) : chosenOf(listStaffed()).map(Venue::slug);
    }

    /** Makes the venue in the address the chosen one, where she holds a role. */
    void follow(BeforeEnterEvent entering) {
        if (signedIn.find().isEmpty()) {
            return;
        }
        entering.getLocation()
                .getQueryParameters()
                .getSingleParameter(PARAMETER)
                .ifPresent(slug -> {
                    if (ALL.equals(slug)) {
                        chooseAll();
                    } else {
                        listStaffed().stream()
                                .filter(venue -> venue.slug().equals(slug))
                                .forEach(venue -> choose(venue.id()));
                    }
                });
    }

    private Optional<Venue> chosenOf(List<Venue> allowed) {
        return allowed.stream()
                .filter(venue -> venue.id().equals(chosen()))
                .findFirst()
                .or(() -> allowed.stream().findFirst());
    }

    private static Object chosen() {
        Object chosen = VaadinSession.getCurrent().getAttribute(CHOSEN);
        return chosen == null ? "" : chosen;
    }
}
