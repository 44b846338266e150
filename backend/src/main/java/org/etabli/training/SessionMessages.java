package org.etabli.training;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.SessionMessageId;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.training.Enrolment.State;
import org.etabli.training.TrainingEvents.GroupWrittenTo;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What trainers of the operator write to all who have a place in a session: one letter each. */
@Service
public class SessionMessages {

    static final int AN_HOUR = 5;
    static final int SUBJECT = 120;
    static final int TEXT = 4000;

    private final TaughtEnrolments taught;
    private final EnrolmentRows enrolments;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SessionMessages(
            TaughtEnrolments taught,
            EnrolmentRows enrolments,
            JdbcClient jdbc,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.taught = taught;
        this.enrolments = enrolments;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** The latest first. */
    public List<SessionMessage> list(Caller caller, TrainingSessionId session) {
        taught.session(caller, session);
        return jdbc.sql("SELECT * FROM session_message WHERE session_id = ? ORDER BY written_at DESC, id")
                .param(session.value())
                .query((row, n) -> new SessionMessage(
                        new SessionMessageId(row.getObject("id", UUID.class)),
                        new MemberId(row.getObject("author_id", UUID.class)),
                        row.getString("subject"),
                        row.getString("text"),
                        row.getInt("letters"),
                        row.getObject("written_at", Instant.class)))
                .list();
    }

    /**
     * Writes to each who has a place. Empty when it is done; refused after five to the session within an hour, and when
     * nobody has a place.
     *
     * @param id made by the form: sent twice, it is one message
     * @param subject 120 characters at most
     * @param text 4,000 characters at most
     * @throws NotFoundException when there is no such session for the caller
     */
    public Optional<Refusal> write(
            Caller caller, SessionMessageId id, TrainingSessionId session, String subject, String text) {
        String about = Input.text("subject", subject, SUBJECT);
        String words = Input.text("text", text, TEXT);
        return transactions.inOne(() -> {
            TrainingSession held = taught.holdSession(caller, session);
            List<SessionMessage> before = list(caller, session);
            if (before.stream().anyMatch(one -> one.id().equals(id))) {
                return Optional.empty();
            }
            Instant anHourAgo = clock.instant().minus(Duration.ofHours(1));
            if (before.stream()
                            .filter(one -> one.writtenAt().isAfter(anHourAgo))
                            .count()
                    >= AN_HOUR) {
                return Optional.of(Refusal.byRule("session-message-often", AN_HOUR));
            }
            List<Enrolment> placed = enrolments.listOf(session).stream()
                    .filter(one -> one.state() == State.PLACED)
                    .toList();
            if (placed.isEmpty()) {
                return Optional.of(Refusal.byState("session-message-nobody"));
            }
            SessionMessage message =
                    new SessionMessage(id, caller.member(), about, words, placed.size(), clock.instant());
            add(session, message);
            placed.forEach(one -> events.publishEvent(new GroupWrittenTo(held.venue(), one.id(), message)));
            return Optional.empty();
        });
    }

    private void add(TrainingSessionId session, SessionMessage message) {
        jdbc.sql("INSERT INTO session_message (id, session_id, author_id, subject, text, letters, written_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(List.of(
                        message.id().value(),
                        session.value(),
                        message.author().value(),
                        message.subject(),
                        message.text(),
                        message.letters(),
                        message.writtenAt()))
                .update();
    }
}
