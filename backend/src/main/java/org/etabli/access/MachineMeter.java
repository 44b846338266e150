package org.etabli.access;

import java.time.Duration;
import java.time.Instant;
import org.etabli.kernel.ResourceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How long machines ran, as their controllers count. */
@Service
public class MachineMeter {

    private final JdbcClient jdbc;

    MachineMeter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it is on for somebody now. */
    public boolean isOn(ResourceId machine) {
        return jdbc.sql("SELECT COUNT(*) FROM machine_session WHERE open_on = ?")
                        .param(machine.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Of sessions that began since, also of one that runs now. */
    public Duration since(ResourceId machine, Instant moment) {
        return Duration.ofSeconds(jdbc.sql("SELECT COALESCE(SUM(ran_seconds), 0) FROM machine_session"
                        + " WHERE resource_id = ? AND started_at >= ?")
                .param(machine.value())
                .param(moment)
                .query(Long.class)
                .single());
    }
}
