package org.etabli.maintenance;

import java.util.List;
import org.etabli.database.PlainRows;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What she looks after, and what she did. */
@Component
class MaintenanceData implements PersonalData {

    private final JdbcClient jdbc;

    MaintenanceData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> of(MemberId member) {
        return List.of(
                PlainRows.section(
                        jdbc,
                        "maintenance_plan",
                        "SELECT id, venue_id, resource_id, title FROM maintenance_plan WHERE responsible_id = ?",
                        member.value()),
                PlainRows.section(
                        jdbc,
                        "maintenance",
                        "SELECT id, plan_id, venue_id, finished_at, notes FROM maintenance WHERE done_by = ? ORDER BY finished_at",
                        member.value()));
    }
}
