package org.etabli.reservation;

import java.util.Collection;
import java.util.List;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.authorisation.OperatingRights;
import org.etabli.authorisation.Practice;
import org.etabli.authorisation.PracticeProgress;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Refusal;
import org.etabli.training.Course;
import org.etabli.training.Lesson;
import org.etabli.training.WaysToLearn;
import org.springframework.stereotype.Service;

/** The sessions where one gains what a reservation asks for; read when it was refused or something ends soon, never before. */
@Service
public class Lessons {

    private static final String ABOUT_AUTHORISATIONS = "authorisation-";

    private final OperatingRights rights;
    private final WaysToLearn ways;
    private final Practice practice;

    Lessons(OperatingRights rights, WaysToLearn ways, Practice practice) {
        this.rights = rights;
        this.ways = ways;
        this.practice = practice;
    }

    /** The next ones that grant what the member lacks; none where the refusals are about something else. */
    public List<Lesson> towards(RequestReservation asked, Collection<Refusal> refusals, int max) {
        return next(lacking(asked, refusals), asked.member(), max);
    }

    /** The courses that lead to what the member lacks, even while no session is announced. */
    public List<Course> courses(RequestReservation asked, Collection<Refusal> refusals) {
        return ways.courses(
                lacking(asked, refusals).stream().map(AuthorisationType::id).toList());
    }

    /** How many hours at machines are missing where practice earns what the member lacks. */
    public List<PracticeProgress> practice(RequestReservation asked, Collection<Refusal> refusals) {
        List<AuthorisationType> earned = lacking(asked, refusals).stream()
                .filter(type -> type.earned() != null)
                .toList();
        return earned.isEmpty() ? List.of() : practice.towards(asked.member(), earned);
    }

    private List<AuthorisationType> lacking(RequestReservation asked, Collection<Refusal> refusals) {
        return refusals.stream().noneMatch(refusal -> refusal.rule().startsWith(ABOUT_AUTHORISATIONS))
                ? List.of()
                : rights.listLacking(
                        asked.member(), asked.resource(), asked.slot().end());
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
