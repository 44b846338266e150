package org.etabli.member;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Members whom an operator lets reserve nothing until they have paid; for whoever decides that, who checks the rights. */
@Service
public class Suspensions {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Suspensions(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** She is suspended, or not any more. Published inside the transaction. */
    public record SuspensionChanged(MemberId member, OperatorId operator) {}

    /** Does nothing to who is suspended already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void suspend(MemberId member, OperatorId operator, LocalDate day) {
        jdbc.sql("INSERT INTO affiliation (member_id, operator_id, since, suspended_on) VALUES (?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE suspended_on = COALESCE(suspended_on, VALUES(suspended_on))")
                .params(List.of(
                        member.value(), operator.value(), day.atStartOfDay().toInstant(ZoneOffset.UTC), day))
                .update();
        events.publishEvent(new SuspensionChanged(member, operator));
    }

    /** Whether she was suspended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lift(MemberId member, OperatorId operator) {
        int lifted = jdbc.sql("UPDATE affiliation SET suspended_on = NULL WHERE member_id = ? AND operator_id = ?"
                        + " AND suspended_on IS NOT NULL")
                .params(List.of(member.value(), operator.value()))
                .update();
        if (lifted > 0) {
            events.publishEvent(new SuspensionChanged(member, operator));
        }
        return lifted > 0;
    }
}
