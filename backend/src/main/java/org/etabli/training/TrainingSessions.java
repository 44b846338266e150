package org.etabli.training;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.Caller;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Role;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.TrainingSessionId;
import org.springframework.stereotype.Service;

/** When and where courses are held: everybody sees what is to come. */
@Service
public class TrainingSessions {

    /** So far ahead one can enrol. */
    static final Duration HORIZON = Duration.ofDays(180);

    private final SessionRows rows;
    private final CourseFees fees;
    private final Clock clock;

    TrainingSessions(SessionRows rows, CourseFees fees, Clock clock) {
        this.rows = rows;
        this.fees = fees;
        this.clock = clock;
    }

    /** What takes place from now on, in order. */
    public List<TrainingSession> listUpcoming() {
        return listSince(Duration.ZERO).stream()
                .filter(session -> !session.isCancelled())
                .toList();
    }

    /** What began so long ago or takes place from now on, in order; with what was called off. */
    public List<TrainingSession> listSince(Duration back) {
        return rows.list(
                new TimeSlot(clock.instant().minus(back), clock.instant().plus(HORIZON)));
    }

    /** The sessions of a course that take place from now on, in order. */
    public List<TrainingSession> listUpcoming(CourseId course) {
        return listUpcoming().stream()
                .filter(session -> session.course().id().equals(course))
                .toList();
    }

    /** What the caller's operators hold, in order; what was held in the last days as well, since it may wait for a sign-off. */
    public List<TrainingSession> listTaughtBy(Caller caller, Duration back) {
        return listSince(back).stream()
                .filter(session -> teaches(caller, session))
                .toList();
    }

    public Optional<TrainingSession> find(TrainingSessionId id) {
        return rows.find(id);
    }

    /** @throws NotFoundException when it does not exist, or is held by an operator where the caller trains nobody */
    public TrainingSession get(Caller caller, TrainingSessionId id) {
        return rows.find(id)
                .filter(session -> teaches(caller, session))
                .orElseThrow(() -> new NotFoundException("training session", id));
    }

    /** Whether a place goes on an invoice; else it costs nothing or is paid at the venue. */
    public boolean isBilled(TrainingSession session) {
        return fees.bills(session);
    }

    static boolean teaches(Caller caller, TrainingSession session) {
        return caller.holdsAtSomeVenueOf(Role.TRAINER, session.course().operator());
    }
}
