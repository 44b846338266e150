package org.etabli.ui.training;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.training.Enrolment;
import org.etabli.training.EnrolmentOutcome;
import org.etabli.training.Enrolments;
import org.etabli.training.TrainingSession;
import org.etabli.training.TrainingSessions;
import org.etabli.training.Withdrawals;
import org.etabli.ui.shell.SignedIn;
import org.joda.money.Money;

/** What a member can learn, and her places in it, in her name. */
@SpringComponent
class EnrolmentDesk {

    private static final Duration BACK = Duration.ofDays(30);

    private final SignedIn signedIn;
    private final TrainingSessions sessions;
    private final Enrolments enrolments;
    private final Withdrawals withdrawals;
    private final Venues venues;
    private final Clock clock;

    EnrolmentDesk(
            SignedIn signedIn,
            TrainingSessions sessions,
            Enrolments enrolments,
            Withdrawals withdrawals,
            Venues venues,
            Clock clock) {
        this.signedIn = signedIn;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.withdrawals = withdrawals;
        this.venues = venues;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** What takes place, and what she took or was to take part in lately, in order. */
    List<TrainingSession> sessions() {
        return sessions.listSince(BACK);
    }

    Map<TrainingSessionId, Enrolment> own() {
        return enrolments.listOf(signedIn.caller()).stream()
                .collect(Collectors.toMap(Enrolment::session, Function.identity()));
    }

    boolean isBilled(TrainingSession session) {
        return sessions.isBilled(session);
    }

    Venue venue(VenueId id) {
        return venues.get(id);
    }

    /** @param shown the price that she was shown */
    EnrolmentOutcome enrol(TrainingSession session, Money shown) {
        return enrolments.enrol(signedIn.caller(), session.id(), shown);
    }

    /** @param owing whether she knows that she owes the price all the same */
    Optional<Refusal> withdraw(TrainingSession session, boolean owing) {
        return withdrawals.withdraw(signedIn.caller(), session.id(), owing);
    }
}
