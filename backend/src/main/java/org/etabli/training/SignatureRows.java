package org.etabli.training;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.TrainingSessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signatures of presence as their table keeps them: when, by half-day of the session, from 1. */
@Component
class SignatureRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    SignatureRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The first one of a half-day stays. */
    void add(EnrolmentId enrolment, int halfDay) {
        jdbc.sql("INSERT IGNORE INTO presence_signature (enrolment_id, half_day, signed_at) VALUES (?, ?, ?)")
                .params(List.of(enrolment.value(), halfDay, clock.instant()))
                .update();
    }

    Map<EnrolmentId, SortedMap<Integer, Instant>> listOf(TrainingSessionId session) {
        return list("e.session_id = ?", session.value());
    }

    Map<EnrolmentId, SortedMap<Integer, Instant>> listOf(MemberId member) {
        return list("e.member_id = ?", member.value());
    }

    private Map<EnrolmentId, SortedMap<Integer, Instant>> list(String whose, UUID key) {
        Map<EnrolmentId, SortedMap<Integer, Instant>> signed = new HashMap<>();
        jdbc.sql("SELECT s.* FROM presence_signature s JOIN enrolment e ON e.id = s.enrolment_id WHERE " + whose)
                .param(key)
                .query(row -> {
                    signed.computeIfAbsent(
                                    new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
                                    first -> new TreeMap<>())
                            .put(row.getInt("half_day"), row.getObject("signed_at", Instant.class));
                });
        return signed;
    }
}
