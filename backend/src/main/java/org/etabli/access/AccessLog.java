package org.etabli.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.etabli.access.Decision.Reason;
import org.etabli.access.Guarded.Entrance;
import org.etabli.access.Guarded.Machine;
import org.etabli.kernel.DoorId;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MachineSessionId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what happened at controllers; {@link AccessHistory} reads it. */
@Component
public class AccessLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccessLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What can happen. */
    public enum What {
        /** A badge was refused. */
        DENIED,
        STARTED,
        /** A running machine was told to go off. */
        REVOKED,
        TAKEN_OVER,
        STOPPED,
        /** A controller that was cut off told of a session afterwards. */
        TOLD_LATER,
        /** It told of one that was settled without it; nothing changed. */
        TOLD_TOO_LATE,
        /** It was not heard of any more. */
        SILENT,
        /** A message whose signature is not its controller's. */
        FORGED,
        /** A controller asks too often, and is not answered. */
        FLOODED,
        KEYED,
        KEY_REVOKED,
        /** A door opened to a badge. */
        OPENED,
        /** Somebody of the staff let a door open from afar. */
        LET_OPEN
    }

    void note(
            ResourceId machine,
            What what,
            @Nullable Reason reason,
            @Nullable MemberId member,
            @Nullable MachineSessionId session) {
        note(Guarded.by(machine), what, reason, member, session);
    }

    void note(
            Guarded at,
            What what,
            @Nullable Reason reason,
            @Nullable MemberId member,
            @Nullable MachineSessionId session) {
        jdbc.sql("INSERT INTO access_event (id, resource_id, door_id, at, what, reason, member_id, session_id)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        Ids.next(),
                        at instanceof Machine ? at.id() : null,
                        at instanceof Entrance ? at.id() : null,
                        clock.instant(),
                        what.name(),
                        reason == null ? null : reason.name(),
                        member == null ? null : member.value(),
                        session == null ? null : session.value()))
                .update();
    }

    /**
     * What happened at a door, under an id of its own: told again it is not noted again.
     *
     * @param at when it happened, some time ago if the controller was cut off
     * @return whether it was not noted before
     */
    boolean noteOnce(UUID id, DoorId door, Instant at, What what, @Nullable Reason reason, @Nullable MemberId member) {
        int noted = jdbc.sql(
                        "INSERT IGNORE INTO access_event (id, door_id, at, what, reason, member_id) VALUES (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id,
                        door.value(),
                        at,
                        what.name(),
                        reason == null ? null : reason.name(),
                        member == null ? null : member.value()))
                .update();
        return noted > 0;
    }

    void note(MachineSession session, What what) {
        note(session.machine(), what, session.doubt(), session.member(), session.id());
    }
}
