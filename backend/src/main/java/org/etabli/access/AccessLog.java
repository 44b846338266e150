package org.etabli.access;

import java.time.Clock;
import java.util.Arrays;
import org.etabli.access.Decision.Reason;
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
        KEYED,
        KEY_REVOKED
    }

    void note(
            ResourceId machine,
            What what,
            @Nullable Reason reason,
            @Nullable MemberId member,
            @Nullable MachineSessionId session) {
        jdbc.sql("INSERT INTO access_event (id, resource_id, at, what, reason, member_id, session_id)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        Ids.next(),
                        machine.value(),
                        clock.instant(),
                        what.name(),
                        reason == null ? null : reason.name(),
                        member == null ? null : member.value(),
                        session == null ? null : session.value()))
                .update();
    }

    void note(MachineSession session, What what) {
        note(session.machine(), what, session.doubt(), session.member(), session.id());
    }
}
