package org.etabli.ui.supervision;

import static java.util.stream.Collectors.toMap;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.etabli.access.Accompaniment;
import org.etabli.access.Accompaniments;
import org.etabli.access.Accompaniments.Named;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.member.MemberDetails;
import org.etabli.network.Venue;
import org.etabli.ui.shell.SignedIn;

/** Who is accompanied at which machine, and accompanying somebody, in the name of who sits before the screen. */
@SpringComponent
class AccompanyDesk {

    private final SignedIn signedIn;
    private final Accompaniments accompaniments;

    AccompanyDesk(SignedIn signedIn, Accompaniments accompaniments) {
        this.signedIn = signedIn;
        this.accompaniments = accompaniments;
    }

    Map<ResourceId, Named> now(Venue venue) {
        return accompaniments.list(signedIn.caller(), venue.id()).stream()
                .collect(toMap(each -> each.accompaniment().machine(), Function.identity(), (one, later) -> later));
    }

    List<MemberDetails> search(Venue venue, String words, int offset, int limit) {
        return accompaniments.search(signedIn.caller(), venue.id(), words, offset, limit);
    }

    Accompaniment open(UUID id, ResourceId machine, MemberId member, int minutes) {
        return accompaniments.open(signedIn.caller(), id, machine, member, minutes);
    }

    void end(Accompaniment one) {
        accompaniments.end(signedIn.caller(), one.id());
    }
}
