package org.etabli.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.etabli.access.Decision.Reason;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MachineSessionId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened at controllers, for who asks afterwards. */
@Component
class AccessLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccessLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    enum What {
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

    /** @param member null where nobody is known */
    record Entry(
            Instant at,
            What what,
            @Nullable Reason reason,
            @Nullable MemberId member,
            @Nullable MachineSessionId session) {}

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

    /** The latest first. */
    List<Entry> list(ResourceId machine, int limit) {
        return jdbc.sql("SELECT * FROM access_event WHERE resource_id = ? ORDER BY at DESC, id DESC LIMIT ?")
                .params(List.of(machine.value(), limit))
                .query((row, n) -> {
                    String reason = row.getString("reason");
                    UUID member = row.getObject("member_id", UUID.class);
                    UUID session = row.getObject("session_id", UUID.class);
                    return new Entry(
                            row.getObject("at", Instant.class),
                            What.valueOf(row.getString("what")),
                            reason == null ? null : Reason.valueOf(reason),
                            member == null ? null : new MemberId(member),
                            session == null ? null : new MachineSessionId(session));
                })
                .list();
    }
}
