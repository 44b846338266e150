package org.etabli.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.RoleAt;
import org.etabli.kernel.RoleGrantId;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of roles that were given. */
@Component
class RoleRows {

    private static final String SELECT =
            "SELECT g.id, g.member_id, g.role, g.operator_id, g.venue_id, g.granted_at, m.email,"
                    + " CONCAT(m.first_name, ' ', m.last_name) AS holder, CONCAT(b.first_name, ' ', b.last_name) AS giver"
                    + " FROM role_grant g JOIN member m ON m.id = g.member_id LEFT JOIN member b ON b.id = g.granted_by";

    private final JdbcClient jdbc;
    private final RoleRules rules;

    RoleRows(JdbcClient jdbc, RoleRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    List<HeldRole> listOf(Caller caller, MemberId member) {
        return jdbc.sql(SELECT + " WHERE g.member_id = ? ORDER BY g.granted_at")
                .param(member.value())
                .query((row, n) -> held(row, caller))
                .list();
    }

    /** What is held at one of the operators or in the network as a whole, by name. */
    List<HeldRole> listAt(Caller caller, Collection<OperatorId> operators) {
        return jdbc.sql(SELECT + " WHERE g.operator_id IN (:operators) OR g.operator_id IS NULL"
                        + " ORDER BY m.last_name, m.first_name, m.id, g.granted_at")
                .param("operators", operators.stream().map(OperatorId::value).toList())
                .query((row, n) -> held(row, caller))
                .list();
    }

    Optional<HeldRole> find(Caller caller, RoleGrantId id) {
        return jdbc.sql(SELECT + " WHERE g.id = ?")
                .param(id.value())
                .query((row, n) -> held(row, caller))
                .optional();
    }

    void insert(RoleGrantId id, MemberId member, RoleAt at, MemberId by, Instant now) {
        jdbc.sql("INSERT INTO role_grant (id, member_id, role, operator_id, venue_id, granted_at, granted_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id.value(),
                        member.value(),
                        at.role().name(),
                        at.operator() == null ? null : at.operator().value(),
                        at.venue() == null ? null : at.venue().value(),
                        now,
                        by.value()))
                .update();
    }

    void delete(RoleGrantId id) {
        jdbc.sql("DELETE FROM role_grant WHERE id = ?").param(id.value()).update();
    }

    /** Keeps others from giving to or taking from the member in this transaction. */
    void lock(MemberId member) {
        jdbc.sql("SELECT id FROM member WHERE id = ? FOR UPDATE")
                .param(member.value())
                .query(UUID.class)
                .optional();
    }

    /** Those who administer the network and can sign in; nobody is added or taken away while this transaction runs. */
    List<RoleGrantId> lockAdministrators() {
        return jdbc.sql("SELECT g.id FROM role_grant g JOIN login l ON l.member_id = g.member_id"
                        + " WHERE g.role = 'NETWORK_ADMIN' AND g.operator_id IS NULL AND g.venue_id IS NULL FOR UPDATE")
                .query((row, n) -> new RoleGrantId(row.getObject(1, UUID.class)))
                .list();
    }

    private HeldRole held(ResultSet row, Caller caller) throws SQLException {
        RoleAt at = new RoleAt(
                Role.valueOf(row.getString("role")),
                operator(row.getObject("operator_id", UUID.class)),
                venue(row.getObject("venue_id", UUID.class)));
        return new HeldRole(
                new RoleGrantId(row.getObject("id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getString("holder"),
                row.getString("email"),
                at,
                row.getObject("granted_at", Instant.class),
                row.getString("giver"),
                rules.mayGive(caller, at));
    }

    private static @Nullable OperatorId operator(@Nullable UUID id) {
        return id == null ? null : new OperatorId(id);
    }

    private static @Nullable VenueId venue(@Nullable UUID id) {
        return id == null ? null : new VenueId(id);
    }
}
