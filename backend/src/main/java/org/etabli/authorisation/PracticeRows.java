package org.etabli.authorisation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.etabli.kernel.AuthorisationId;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MachineSessionId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was counted when practice granted or prolonged something. */
@Component
class PracticeRows {

    private final JdbcClient jdbc;

    PracticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(AuthorisationId authorisation, PracticeProgress counted, boolean renewal, Instant now) {
        UUID id = Ids.next();
        jdbc.sql(
                        "INSERT INTO authorisation_practice (id, authorisation_id, counted_at, minutes, needed, months, renewal)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(List.of(
                        id, authorisation.value(), now, counted.minutes(), counted.needed(), counted.months(), renewal))
                .update();
        counted.sessions()
                .forEach(session -> jdbc.sql("INSERT INTO authorisation_practice_session"
                                + " (practice_id, session_id, resource_id, started_at, minutes, accompanied_by)"
                                + " VALUES (?, ?, ?, ?, ?, ?)")
                        .params(Arrays.asList(
                                id,
                                session.id().value(),
                                session.machine().value(),
                                session.startedAt(),
                                session.minutes(),
                                session.accompaniedBy() == null
                                        ? null
                                        : session.accompaniedBy().value()))
                        .update());
    }

    /** The latest first; two statements. */
    List<PracticeEvidence> listOf(AuthorisationId authorisation) {
        record Line(UUID practice, PracticeEvidence.Line line) {}
        List<Line> lines = jdbc.sql("SELECT s.* FROM authorisation_practice_session s"
                        + " JOIN authorisation_practice p ON p.id = s.practice_id WHERE p.authorisation_id = ?"
                        + " ORDER BY s.started_at DESC, s.session_id")
                .param(authorisation.value())
                .query((row, n) -> {
                    UUID beside = row.getObject("accompanied_by", UUID.class);
                    return new Line(
                            row.getObject("practice_id", UUID.class),
                            new PracticeEvidence.Line(
                                    new MachineSessionId(row.getObject("session_id", UUID.class)),
                                    new ResourceId(row.getObject("resource_id", UUID.class)),
                                    row.getObject("started_at", Instant.class),
                                    row.getInt("minutes"),
                                    beside == null ? null : new MemberId(beside)));
                })
                .list();
        return jdbc.sql("SELECT * FROM authorisation_practice WHERE authorisation_id = ? ORDER BY counted_at DESC, id")
                .param(authorisation.value())
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new PracticeEvidence(
                            row.getObject("counted_at", Instant.class),
                            row.getInt("minutes"),
                            row.getInt("needed"),
                            row.getInt("months"),
                            row.getBoolean("renewal"),
                            lines.stream()
                                    .filter(line -> line.practice().equals(id))
                                    .map(Line::line)
                                    .toList());
                })
                .list();
    }
}
