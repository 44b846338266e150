package org.etabli.demo;

import static org.etabli.demo.DemoIds.named;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;
import org.etabli.demo.NetworkScript.OperatorScript;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** An agency that pays most of what job-seekers of the first operator owe, and an association that helps a maker. */
final class Sponsors {

    private static final int SEEKERS = 3;

    private final Scene scene;
    private final History history;

    Sponsors(Scene scene, History history) {
        this.scene = scene;
        this.history = history;
    }

    /** After the months behind us were billed: from this month on. */
    void writeTo(JdbcTemplate jdbc) {
        OperatorScript operator = scene.network().operators().getFirst();
        UUID agency = body(jdbc, operator, "Agence Emploi Vienne", "1 rue Jean-Jaurès");
        jdbc.queryForList(
                        "SELECT m.member_id FROM membership m JOIN member p ON p.id = m.member_id JOIN plan o"
                                + " ON o.id = m.plan_id WHERE o.operator_id = ? AND m.team_id IS NULL AND m.ends_on IS NULL"
                                + " AND o.period = 'MONTH' AND o.fee_minor > 0 AND p.profession = 'Demandeur d’emploi'"
                                + " ORDER BY p.last_name, p.id LIMIT ?",
                        UUID.class,
                        operator.id().value(),
                        SEEKERS)
                .forEach(seeker -> pays(jdbc, operator, agency, seeker, 80_00, 60_000L));
        UUID foundation = body(jdbc, operator, "Fonds Makers solidaires", "4 rue des Carmes");
        UUID maker = history.people().playing("maker@etabli.example").id().value();
        pays(jdbc, operator, foundation, maker, 50_00, null);
    }

    private UUID body(JdbcTemplate jdbc, OperatorScript operator, String name, String street) {
        UUID id = named("sponsor " + name);
        jdbc.update(
                "INSERT INTO payer (id, operator_id, name, legal_name, street, postcode, city, email, pays_by, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, '86000', 'Poitiers', 'factures@example.org', 'TRANSFER', ?)",
                id,
                operator.id().value(),
                name,
                name,
                street,
                scene.now());
        return id;
    }

    private void pays(
            JdbcTemplate jdbc, OperatorScript operator, UUID payer, UUID member, int points, @Nullable Long ceiling) {
        LocalDate first = YearMonth.from(scene.today()).atDay(1);
        jdbc.update(
                "INSERT INTO sponsorship (id, operator_id, member_id, payer_id, share_points, starts_on, ends_on,"
                        + " ceiling_minor, reference, made_by, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                named("sponsorship " + member),
                operator.id().value(),
                member,
                payer,
                points,
                first,
                first.plusMonths(6),
                ceiling,
                "DE-" + member.toString().substring(32).toUpperCase(Locale.ROOT),
                history.people().playing("accountant@etabli.example").id().value(),
                scene.now());
    }
}
