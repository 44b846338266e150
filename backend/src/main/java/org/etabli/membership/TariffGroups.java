package org.etabli.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.plan.TariffGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which group's prices a member pays at an operator: set by its desk, once it has seen what proves it. */
@Service
public class TariffGroups {

    private final JdbcClient jdbc;

    TariffGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A member's group at an operator that knows her.
     *
     * @param group or null
     * @param until the first day without it, or null for good
     */
    public record Held(
            OperatorId operator,
            @Nullable TariffGroup group,
            @Nullable LocalDate until) {}

    /** As far as the operators exist for the caller: all for herself, else those at whose desk she works. */
    public List<Held> listOf(Caller caller, MemberId member) {
        caller.mustHave(Scope.READ);
        return jdbc
                .sql(
                        "SELECT operator_id, tariff_group, tariff_until FROM affiliation WHERE member_id = ? ORDER BY since")
                .param(member.value())
                .query((row, n) -> new Held(
                        new OperatorId(row.getObject("operator_id", UUID.class)),
                        Optional.ofNullable(row.getString("tariff_group"))
                                .map(TariffGroup::valueOf)
                                .orElse(null),
                        row.getObject("tariff_until", LocalDate.class)))
                .list()
                .stream()
                .filter(held -> caller.is(member) || caller.holdsAtSomeVenueOf(Role.FRONT_DESK, held.operator()))
                .toList();
    }

    /**
     * Sets it, for reservations made from now on.
     *
     * @param group or null for none
     * @param until the first day without it, or null for good
     * @throws NotFoundException when the operator does not know her, or the caller does not work at its desk
     */
    @Transactional
    public void set(
            Caller caller,
            MemberId member,
            OperatorId operator,
            @Nullable TariffGroup group,
            @Nullable LocalDate until) {
        caller.mustHave(Scope.MANAGE);
        int set = !caller.holdsAtSomeVenueOf(Role.FRONT_DESK, operator)
                ? 0
                : jdbc.sql("UPDATE affiliation SET tariff_group = ?, tariff_until = ?"
                                + " WHERE member_id = ? AND operator_id = ?")
                        .params(Arrays.asList(
                                group == null ? null : group.name(),
                                group == null ? null : until,
                                member.value(),
                                operator.value()))
                        .update();
        if (set == 0
                && listOf(caller, member).stream()
                        .noneMatch(held -> held.operator().equals(operator))) {
            throw new NotFoundException("member", member);
        }
    }

    /** That of a row of affiliations on a day, or null. */
    static @Nullable TariffGroup group(ResultSet row, LocalDate day) throws SQLException {
        String group = row.getString("tariff_group");
        LocalDate until = row.getObject("tariff_until", LocalDate.class);
        return group == null || until != null && !day.isBefore(until) ? null : TariffGroup.valueOf(group);
    }
}
