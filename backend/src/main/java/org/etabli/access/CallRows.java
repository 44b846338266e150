package org.etabli.access;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.VenueId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which controllers have a key, so that it is worth calling them. */
@Component
class CallRows {

    private final JdbcClient jdbc;

    CallRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UUID> keyed(Collection<UUID> guarded) {
        return guarded.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT id FROM controller WHERE id IN (:guarded) AND key_hash IS NOT NULL")
                        .param("guarded", guarded)
                        .query(UUID.class)
                        .list();
    }

    List<UUID> keyedDoors(VenueId venue) {
        return jdbc.sql("SELECT c.id FROM door d JOIN controller c ON c.door_id = d.id WHERE d.venue_id = ?"
                        + " AND d.removed_at IS NULL AND c.key_hash IS NOT NULL")
                .param(venue.value())
                .query(UUID.class)
                .list();
    }

    /** Of machines that are on for her. */
    List<UUID> inUseBy(MemberId member) {
        return jdbc.sql("SELECT s.open_on FROM machine_session s JOIN controller c ON c.id = s.open_on"
                        + " WHERE s.member_id = ? AND s.ended_at IS NULL AND c.key_hash IS NOT NULL")
                .param(member.value())
                .query(UUID.class)
                .list();
    }
}
