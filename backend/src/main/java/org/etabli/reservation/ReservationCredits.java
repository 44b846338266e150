package org.etabli.reservation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Credits that were spent on reservations. */
@Component
class ReservationCredits implements CreditUses {

    private final JdbcClient jdbc;

    ReservationCredits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Use> of(Collection<UUID> references) {
        Map<UUID, Use> found = new HashMap<>();
        jdbc.sql("SELECT id, member_id, venue_id, resource_id, starts_at, ends_at FROM reservation WHERE id IN (:ids)")
                .param("ids", references)
                .query(row -> {
                    found.put(
                            row.getObject("id", UUID.class),
                            new Use(
                                    new MemberId(row.getObject("member_id", UUID.class)),
                                    new VenueId(row.getObject("venue_id", UUID.class)),
                                    new ResourceId(row.getObject("resource_id", UUID.class)),
                                    new TimeSlot(
                                            row.getObject("starts_at", Instant.class),
                                            row.getObject("ends_at", Instant.class)),
                                    null));
                });
        return found;
    }
}
