package org.etabli.demo;

import static org.etabli.demo.DemoIds.named;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.etabli.membership.Membership;
import org.etabli.plan.Plan;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody who rests for some weeks, and somebody who takes less from the next period on. */
final class SecondThoughts {

    private final Scene scene;

    SecondThoughts(Scene scene) {
        this.scene = scene;
    }

    void rest(JdbcTemplate jdbc, Membership contract) {
        LocalDate from = scene.today().minusDays(9);
        LocalDate until = scene.today().plusDays(26);
        List<Object> days = List.of(contract.id().value(), from, until);
        jdbc.update(
                "INSERT INTO membership_pause (membership_id, starts_on, ends_on) VALUES (?, ?, ?)", days.toArray());
        List<Object> change = List.of(
                named("pause " + contract.id()),
                contract.id().value(),
                from,
                until,
                contract.member().value(),
                Scene.at(from.minusDays(3), 18 * 60 + 20));
        jdbc.update(
                "INSERT INTO membership_change (id, membership_id, kind, effective_on, until_on, made_by, made_at)"
                        + " VALUES (?, ?, 'PAUSE', ?, ?, ?, ?)",
                change.toArray());
    }

    void takeLess(JdbcTemplate jdbc, Membership contract, Plan less) {
        LocalDate end = Objects.requireNonNull(contract.nextPeriodStart(scene.today()));
        var next = named("membership after " + contract.id());
        jdbc.update(
                "UPDATE membership SET ends_on = ? WHERE id = ?",
                end,
                contract.id().value());
        List<Object> successor = List.of(
                next,
                contract.member().value(),
                less.id().value(),
                Objects.requireNonNull(contract.homeVenue()).value(),
                end);
        jdbc.update(
                "INSERT INTO membership (id, member_id, plan_id, home_venue_id, starts_on) VALUES (?, ?, ?, ?, ?)",
                successor.toArray());
        List<Object> change = List.of(
                named("downgrade " + contract.id()),
                contract.id().value(),
                end,
                next,
                contract.member().value(),
                Scene.at(scene.today().minusDays(4), 21 * 60 + 5));
        jdbc.update(
                "INSERT INTO membership_change (id, membership_id, kind, effective_on, successor_id, made_by, made_at)"
                        + " VALUES (?, ?, 'DOWNGRADE', ?, ?, ?, ?)",
                change.toArray());
    }
}
