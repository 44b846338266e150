package org.etabli.identity;

import java.util.List;
import java.util.UUID;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.network.Venue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who runs a venue, for those who have something to tell them. */
@Service
public class VenueStaff {

    private final JdbcClient jdbc;

    VenueStaff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who works the venue's front desk or manages it, there or at all venues of its operator. */
    public List<MemberId> list(Venue venue) {
        return list(venue, List.of(Role.FRONT_DESK.name(), Role.MANAGER.name()));
    }

    /** Who manages it, there or at all venues of its operator. */
    public List<MemberId> listManagers(Venue venue) {
        return list(venue, List.of(Role.MANAGER.name()));
    }

    /** Who manages all venues of an operator. */
    public List<MemberId> listManagers(OperatorId operator) {
        return jdbc.sql("SELECT DISTINCT member_id FROM role_grant WHERE role = ? AND operator_id = ?"
                        + " AND venue_id IS NULL ORDER BY member_id")
                .params(List.of(Role.MANAGER.name(), operator.value()))
                .query((row, n) -> new MemberId(row.getObject(1, UUID.class)))
                .list();
    }

    private List<MemberId> list(Venue venue, List<String> roles) {
        return jdbc.sql("SELECT DISTINCT member_id FROM role_grant WHERE role IN (:roles) AND operator_id = :operator"
                        + " AND (venue_id IS NULL OR venue_id = :venue) ORDER BY member_id")
                .param("roles", roles)
                .param("operator", venue.operator().value())
                .param("venue", venue.id().value())
                .query((row, n) -> new MemberId(row.getObject(1, UUID.class)))
                .list();
    }
}
