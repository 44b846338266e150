package org.etabli.reservation;

import java.util.Collection;
import java.util.List;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.authorisation.OperatingRights;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Refusal;
import org.etabli.training.Lesson;
import org.etabli.training.WaysToLearn;
import org.springframework.stereotype.Service;

/** The sessions where one gains what a reservation asks for; read when it was refused or something ends soon, never before. */
@Service
public class Lessons {

    private static final String ABOUT_AUTHORISATIONS = "authorisation-";

    private final OperatingRights rights;
    private final WaysToLearn ways;

    Lessons(OperatingRights rights, WaysToLearn ways) {
        this.rights = rights;
        this.ways = ways;
    }

    /** The next ones that grant what the member lacks; none where the refusals are about something else. */
    public List<Lesson> towards(RequestReservation asked, Collection<Refusal> refusals, int max) {
        return refusals.stream().noneMatch(refusal -> refusal.rule().startsWith(ABOUT_AUTHORISATIONS))
                ? List.of()
                : next(
                        rights.listLacking(
                                asked.member(), asked.resource(), asked.slot().end()),
                        asked.member(),
                        max);
    }

    /** The next ones that renew what ends soon. */
    public List<Lesson> renewing(QuotedReservation quote, int max) {
        return next(
                quote.expiring().stream().map(ExpiringRight::type).toList(),
                quote.request().member(),
                max);
    }

    private List<Lesson> next(List<AuthorisationType> types, MemberId member, int max) {
        return ways.next(types.stream().map(AuthorisationType::id).toList(), member, max);
    }
}
