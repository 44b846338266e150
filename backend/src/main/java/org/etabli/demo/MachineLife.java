package org.etabli.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.etabli.access.MachineSession;
import org.etabli.access.SessionEnd;
import org.etabli.access.SessionEvents.MachineSessionSettled;
import org.etabli.access.SessionEvents.MachineStarted;
import org.etabli.access.SessionEvents.MachineStopped;
import org.etabli.database.Transactions;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MachineSessionId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Speaks for the controllers that the demo was installed with: they are there, and a machine runs most of the time that
 * somebody is checked in at it. One that was given another key since is left to whoever has that key.
 */
@Service
class MachineLife {

    private static final double RUNS = 0.8;

    private static final String OURS = " JOIN installation i ON i.kind = 'DEMO' AND i.installed_at = c.keyed_at"
            + " AND c.key_hash IS NOT NULL AND c.id IN (:machines)";

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MachineLife(JdbcClient jdbc, Transactions transactions, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    private record Visit(UUID reservation, UUID machine, UUID venue, UUID member, Instant end) {}

    void goOn() {
        transactions.inOne(() -> {
            Instant now = clock.instant();
            int there = jdbc.sql("UPDATE controller c" + OURS + " SET c.heard_at = :now")
                    .param("machines", Controlled.thereWithDoors())
                    .param("now", now)
                    .update();
            if (there > 0) {
                stop(now);
                run(now);
                start(now);
            }
        });
    }

    /** Machines whose visitor has left. */
    private void stop(Instant now) {
        jdbc.sql("SELECT s.* FROM machine_session s JOIN controller c ON c.resource_id = s.open_on"
                        + " JOIN reservation r ON r.id = s.reservation_id" + OURS
                        + " WHERE (r.status <> 'CHECKED_IN' OR r.ends_at <= :now)")
                .param("machines", Controlled.there())
                .param("now", now)
                .query((row, n) -> session(
                        row.getObject("id", UUID.class),
                        new Visit(
                                row.getObject("reservation_id", UUID.class),
                                row.getObject("resource_id", UUID.class),
                                row.getObject("venue_id", UUID.class),
                                row.getObject("member_id", UUID.class),
                                row.getObject("until_at", Instant.class)),
                        row.getObject("started_at", Instant.class),
                        Duration.ofSeconds(row.getInt("ran_seconds")),
                        now))
                .list()
                .forEach(over -> {
                    jdbc.sql("UPDATE machine_session SET heard_at = ?, ended_at = ?, ended_by = 'BADGE', settled_at = ?"
                                    + " WHERE id = ?")
                            .params(List.of(now, now, now, over.id().value()))
                            .update();
                    note(over, "STOPPED", now);
                    events.publishEvent(new MachineStopped(over));
                    events.publishEvent(new MachineSessionSettled(over));
                });
    }

    private void run(Instant now) {
        jdbc.sql("UPDATE machine_session s JOIN controller c ON c.resource_id = s.open_on"
                        + OURS + " SET s.ran_seconds = GREATEST(s.ran_seconds, FLOOR(:runs *"
                        + " TIMESTAMPDIFF(SECOND, s.started_at, :now))), s.heard_at = :now")
                .param("machines", Controlled.there())
                .param("runs", RUNS)
                .param("now", now)
                .update();
    }

    private void start(Instant now) {
        jdbc.sql("SELECT r.id, r.resource_id, r.venue_id, r.member_id, r.ends_at FROM reservation r"
                        + " JOIN controller c ON c.resource_id = r.resource_id" + OURS
                        + " WHERE r.status = 'CHECKED_IN' AND r.starts_at <= :now AND r.ends_at > :now"
                        + " AND NOT EXISTS (SELECT 1 FROM machine_session s WHERE s.open_on = r.resource_id)"
                        + " GROUP BY r.resource_id")
                .param("machines", Controlled.there())
                .param("now", now)
                .query((row, n) -> new Visit(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        row.getObject(5, Instant.class)))
                .list()
                .forEach(visit -> {
                    MachineSession begun = session(Ids.next(), visit, now, Duration.ZERO, null);
                    jdbc.sql(
                                    "INSERT INTO machine_session (id, resource_id, venue_id, member_id, reservation_id, started_at,"
                                            + " until_at, heard_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                            .params(List.of(
                                    begun.id().value(),
                                    visit.machine(),
                                    visit.venue(),
                                    visit.member(),
                                    visit.reservation(),
                                    now,
                                    visit.end(),
                                    now))
                            .update();
                    note(begun, "STARTED", now);
                    events.publishEvent(new MachineStarted(begun));
                });
    }

    private void note(MachineSession session, String what, Instant now) {
        jdbc.sql(
                        "INSERT INTO access_event (id, resource_id, at, what, member_id, session_id) VALUES (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        Ids.next(),
                        session.machine().value(),
                        now,
                        what,
                        session.member().value(),
                        session.id().value()))
                .update();
    }

    private static MachineSession session(UUID id, Visit visit, Instant start, Duration ran, @Nullable Instant ended) {
        return new MachineSession(
                new MachineSessionId(id),
                new ResourceId(visit.machine()),
                new VenueId(visit.venue()),
                new MemberId(visit.member()),
                new ReservationId(visit.reservation()),
                start,
                visit.end(),
                start.plus(ran),
                ran,
                ended,
                ended == null ? null : SessionEnd.BADGE,
                false,
                null,
                ended,
                null);
    }
}
