package org.etabli.training;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.authorisation.Authorisations;
import org.etabli.authorisation.Grants;
import org.etabli.authorisation.HeldAuthorisation;
import org.etabli.kernel.Caller;
import org.etabli.training.EnrolmentRows.Before;
import org.etabli.training.EnrolmentRows.Granted;
import org.springframework.stereotype.Component;

/** Gives what a course leads to, remembering what was held before, and restores that. */
@Component
class CourseRights {

    private final EnrolmentRows rows;
    private final Authorisations authorisations;
    private final Grants grants;
    private final Clock clock;

    CourseRights(EnrolmentRows rows, Authorisations authorisations, Grants grants, Clock clock) {
        this.rows = rows;
        this.authorisations = authorisations;
        this.grants = grants;
        this.clock = clock;
    }

    void give(Caller caller, Course course, Enrolment to, boolean quizByMouth) {
        List<HeldAuthorisation> before = authorisations.listOf(to.member());
        for (AuthorisationType type : course.grants()) {
            Optional<Before> known = valid(before, type).map(one -> new Before(one.expiresAt()));
            rows.granted(to.id(), grants.grant(caller, to.member(), type.id()), known.orElse(null));
        }
        rows.signedOff(to.id(), caller.member(), quizByMouth, clock.instant());
    }

    void takeBack(Caller caller, Enrolment from, String why) {
        List<HeldAuthorisation> now = authorisations.listOf(from.member());
        rows.listGranted(from.id()).stream()
                .filter(granted -> now.stream()
                        .anyMatch(one -> one.id().equals(granted.authorisation()) && one.revokedAt() == null))
                .forEach(granted -> restore(caller, granted, why));
        rows.notSignedOff(from.id());
    }

    private void restore(Caller caller, Granted granted, String why) {
        Before before = granted.before();
        Instant end = before == null ? null : before.end();
        if (before == null || end != null && !end.isAfter(clock.instant())) {
            grants.revoke(caller, granted.authorisation(), why);
        } else {
            grants.extend(caller, granted.authorisation(), end);
        }
    }

    private Optional<HeldAuthorisation> valid(List<HeldAuthorisation> held, AuthorisationType type) {
        return held.stream()
                .filter(one -> one.type().id().equals(type.id()) && one.isValidAt(clock.instant()))
                .findFirst();
    }
}
