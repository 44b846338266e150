package org.etabli.ui.training;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.etabli.authorisation.EndingAuthorisations;
import org.etabli.authorisation.EndingAuthorisations.Ending;
import org.etabli.authorisation.Grants;
import org.etabli.kernel.MemberId;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.ui.shell.SignedIn;

/** Whose authorisations end soon, as far as a trainer may grant them, and what she does about it. */
@SpringComponent
class EndingDesk {

    private final SignedIn signedIn;
    private final EndingAuthorisations ending;
    private final Grants grants;
    private final Members members;
    private final Venues venues;

    EndingDesk(SignedIn signedIn, EndingAuthorisations ending, Grants grants, Members members, Venues venues) {
        this.signedIn = signedIn;
        this.ending = ending;
        this.grants = grants;
        this.members = members;
        this.venues = venues;
    }

    List<Ending> list() {
        return ending.listTaughtBy(signedIn.caller());
    }

    Map<MemberId, MemberDetails> people(List<Ending> all) {
        return members.byId(all.stream().map(Ending::member).toList());
    }

    /** The last day with it, at the operator. */
    LocalDate last(Ending one) {
        ZoneId zone = venues.list().stream()
                .filter(venue -> venue.operator().equals(one.type().operator()))
                .findFirst()
                .map(Venue::zone)
                .orElseThrow();
        return one.until().minusMillis(1).atZone(zone).toLocalDate();
    }

    void invite(Ending one) {
        ending.invite(signedIn.caller(), one.id());
    }

    void renew(Ending one) {
        grants.renew(signedIn.caller(), one.id());
    }

    /** As it was before it was renewed. */
    void restore(Ending one) {
        grants.extend(signedIn.caller(), one.id(), one.until());
    }
}
