package org.etabli.member;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Members whom an operator lets reserve nothing until they have paid; for whoever decides that, who checks the rights. */
@Service
public class Suspensions {

    private final JdbcClient jdbc;

    Suspensions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does nothing to who is suspended already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void suspend(MemberId member, OperatorId operator, LocalDate day) {
        jdbc.sql("INSERT INTO affiliation (member_id, operator_id, since, suspended_on) VALUES (?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE suspended_on = COALESCE(suspended_on, VALUES(suspended_on))")
                .params(List.of(
                        member.value(), operator.value(), day.atStartOfDay().toInstant(ZoneOffset.UTC), day))
                .update();
    }

    /** Whether she was suspended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lift(MemberId member, OperatorId operator) {
        return jdbc.sql("UPDATE affiliation SET suspended_on = NULL WHERE member_id = ? AND operator_id = ?"
                                + " AND suspended_on IS NOT NULL")
                        .params(List.of(member.value(), operator.value()))
                        .update()
                > 0;
    }
}
