package org.etabli.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.etabli.kernel.AuthorisationTypeId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two who practised at the laser in the months before its minutes were paid: one is part-way, the other has enough. */
final class Practised {

    private static final String LASER = "Laser CO₂ 60 W";
    private static final int PART_WAY = 380;
    private static final int ENOUGH = 640;
    private static final int LONGEST = 95;

    private static final String MINUTES = "SELECT COALESCE(SUM(CEIL(s.ran_seconds / 60)), 0) FROM machine_session s"
            + " JOIN authorisation_requirement r ON r.resource_id = s.resource_id AND r.type_id = ?"
            + " WHERE s.member_id = ? AND s.settled_at IS NOT NULL AND s.ended_by = 'BADGE'";

    private final Scene scene;
    private final Dice dice = new Dice("practised");
    private final AuthorisationTypeId first = DemoIds.authorisationType("grand-poitiers", "Laser niveau 1");
    private final AuthorisationTypeId second = DemoIds.authorisationType("grand-poitiers", "Laser niveau 2");
    private final Sheet sessions = new Sheet(
            "machine_session",
            "id, resource_id, venue_id, member_id, started_at, until_at, heard_at, ran_seconds, ended_at, ended_by,"
                    + " offline, settled_at");

    Practised(Scene scene) {
        this.scene = scene;
    }

    /** Once the sessions of the last weeks are written. */
    void writeTo(JdbcTemplate jdbc) {
        practise(jdbc, "Théo", "Baranger", PART_WAY);
        practise(jdbc, "Oriane", "Petit", ENOUGH);
        sessions.writeTo(jdbc);
        propose(jdbc);
    }

    private void practise(JdbcTemplate jdbc, String firstName, String lastName, int minutes) {
        List<UUID> found = jdbc.queryForList(
                "SELECT id FROM member WHERE first_name = ? AND last_name = ?", UUID.class, firstName, lastName);
        if (found.isEmpty()) {
            return;
        }
        UUID member = found.getFirst();
        Integer known = jdbc.queryForObject(MINUTES, Integer.class, first.value(), member);
        LocalDate day = MachineUse.since(scene).minusDays(6);
        for (int left = minutes - (known == null ? 0 : known); left > 0; left -= LONGEST) {
            session(member, Scene.at(day, 14 * 60), Math.min(left, LONGEST));
            day = day.minusDays(7);
        }
    }

    private void session(UUID member, Instant start, int minutes) {
        Instant end = start.plus(Duration.ofMinutes(minutes + 5L));
        sessions.add(
                dice.idAt(start),
                Controlled.idOf(LASER),
                DemoIds.venue(Controlled.VENUE).value(),
                member,
                start,
                end,
                end,
                minutes * 60,
                end,
                "BADGE",
                false,
                end);
    }

    /** As the job does it, for each who holds the first level and has enough hours for the second. */
    private void propose(JdbcTemplate jdbc) {
        jdbc.update(
                "INSERT IGNORE INTO authorisation_proposal (type_id, member_id, minutes, reached_at)"
                        + " SELECT ?, s.member_id, SUM(CEIL(s.ran_seconds / 60)), ? FROM machine_session s"
                        + " JOIN authorisation_requirement r ON r.resource_id = s.resource_id AND r.type_id = ?"
                        + " WHERE s.settled_at IS NOT NULL AND s.ended_by = 'BADGE' AND s.member_id NOT IN"
                        + " (SELECT a.member_id FROM authorisation a WHERE a.type_id = ? AND a.revoked_at IS NULL"
                        + " AND a.expires_at > ?) AND s.member_id IN (SELECT a.member_id FROM authorisation a"
                        + " WHERE a.type_id = ? AND a.revoked_at IS NULL AND a.expires_at > ?)"
                        + " GROUP BY s.member_id HAVING SUM(CEIL(s.ran_seconds / 60)) >= 600",
                second.value(),
                scene.now(),
                first.value(),
                second.value(),
                scene.now(),
                first.value(),
                scene.now());
    }
}
