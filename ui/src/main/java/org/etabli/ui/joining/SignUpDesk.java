package org.etabli.ui.joining;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etabli.billing.OnlineSales;
import org.etabli.joining.JoiningOutcome;
import org.etabli.joining.Reviews;
import org.etabli.joining.SignUp;
import org.etabli.joining.Terms;
import org.etabli.joining.TermsOfMembership;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.SignUpId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.plan.Plans;
import org.etabli.ui.shell.SignedIn;
import org.etabli.ui.shell.VenueScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the screen of sign-ups asks and does, in the name of who sits before it. */
@Component
class SignUpDesk {

    private final SignedIn signedIn;
    private final VenueScope scope;
    private final Reviews reviews;
    private final TermsOfMembership terms;
    private final OnlineSales sales;
    private final Plans plans;
    private final Venues venues;

    SignUpDesk(
            SignedIn signedIn,
            VenueScope scope,
            Reviews reviews,
            TermsOfMembership terms,
            OnlineSales sales,
            Plans plans,
            Venues venues) {
        this.signedIn = signedIn;
        this.scope = scope;
        this.reviews = reviews;
        this.terms = terms;
        this.sales = sales;
        this.plans = plans;
        this.venues = venues;
    }

    /** The operator of the venue in scope. */
    Optional<OperatorId> operator() {
        return scope.current(Role.FRONT_DESK).map(Venue::operator);
    }

    boolean manages(OperatorId operator) {
        return signedIn.caller().holds(Role.MANAGER, operator);
    }

    List<SignUp> waiting(OperatorId operator) {
        return reviews.listWaiting(signedIn.caller(), operator);
    }

    List<SignUp> latest(OperatorId operator) {
        return reviews.listLatest(signedIn.caller(), operator);
    }

    Reviews.Paper paper(SignUpId id) {
        return reviews.paper(signedIn.caller(), id);
    }

    JoiningOutcome accept(SignUpId id) {
        return reviews.accept(signedIn.caller(), id);
    }

    void refuse(SignUpId id, String reason) {
        reviews.refuse(signedIn.caller(), id, reason);
    }

    String plan(SignUp signUp, Locale reader) {
        return plans.get(signUp.plan()).name().in(reader);
    }

    String venue(SignUp signUp) {
        return venues.get(signUp.venue()).name();
    }

    Optional<Terms> terms(OperatorId operator) {
        return terms.find(operator);
    }

    Terms publish(OperatorId operator, String text) {
        return terms.publish(signedIn.caller(), operator, text);
    }

    boolean cardsArePossible() {
        return sales.isPossible();
    }

    OnlineSales.Setting cards(OperatorId operator) {
        return sales.get(signedIn.caller(), operator);
    }

    void payAtDesk(OperatorId operator, boolean may) {
        sales.setPaysAtDesk(signedIn.caller(), operator, may);
    }

    void takeCards(OperatorId operator, boolean takes, @Nullable String account) {
        sales.set(signedIn.caller(), operator, takes, account);
    }
}
