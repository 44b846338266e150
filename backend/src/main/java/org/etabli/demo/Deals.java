package org.etabli.demo;

import static org.etabli.demo.DemoIds.named;

import java.time.LocalDate;
import java.util.List;
import org.etabli.demo.NetworkScript.OperatorScript;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What makes things cheaper: rules for groups, evenings and whole days, codes, and who belongs to which group. */
final class Deals {

    private static final int WORKDAYS = 31;
    private static final int ALL_DAYS = 127;
    private static final int EVENING = 18 * 60;
    private static final int MIDNIGHT = 24 * 60;

    private final Sheet rules = new Sheet(
            "price_rule",
            "id, operator_id, name, tariff_group, kind, weekdays, from_minute, until_minute, at_least, percent,"
                    + " valid_from");
    private final Sheet coupons = new Sheet(
            "coupon",
            "id, operator_id, code, percent, amount_minor, currency, for_plans, for_packs, for_reservations, valid_from,"
                    + " valid_until, uses, uses_each, created_at");
    private final Scene scene;

    Deals(Scene scene) {
        this.scene = scene;
        scene.network().operators().forEach(this::operator);
    }

    void writeTo(JdbcTemplate jdbc) {
        List.of(rules, coupons).forEach(sheet -> sheet.writeTo(jdbc));
        group(jdbc, "STUDENT", "Étudiant%", LocalDate.of(scene.today().getYear() + 1, 10, 1));
        group(
                jdbc,
                "JOB_SEEKER",
                "Demandeur d’emploi",
                scene.today().plusMonths(5).withDayOfMonth(1));
    }

    private void operator(OperatorScript operator) {
        LocalDate since = LocalDate.of(scene.today().getYear(), 1, 1);
        rule(operator, "Étudiants", "STUDENT", ALL_DAYS, 0, 0, -30, since);
        rule(operator, "Demandeurs d’emploi", "JOB_SEEKER", ALL_DAYS, 0, 0, -50, since);
        rule(operator, "Quotient familial A", "SOCIAL", ALL_DAYS, 0, 0, -60, since);
        rule(operator, "Quotient familial B", "SOCIAL_B", ALL_DAYS, 0, 0, -40, since);
        rule(operator, "Quotient familial C", "SOCIAL_C", ALL_DAYS, 0, 0, -20, since);
        rule(operator, "Soirées de semaine", null, WORKDAYS, EVENING, 0, -20, since);
        rule(operator, "Journée entière", null, ALL_DAYS, 0, 7 * 60, -15, since);
        coupon(operator, "BIENVENUE", 20, null, since, null, 200);
        coupon(operator, "RENTREE", null, 1_000L, since.withMonth(9), since.withMonth(11), 50);
    }

    private void rule(
            OperatorScript operator,
            String name,
            @Nullable String group,
            int weekdays,
            int from,
            int atLeast,
            int percent,
            LocalDate since) {
        rules.add(
                named("price rule " + operator.key() + " " + name),
                operator.id().value(),
                name,
                group,
                group == null ? "ROOM" : null,
                weekdays,
                from,
                MIDNIGHT,
                atLeast,
                percent,
                since);
    }

    private void coupon(
            OperatorScript operator,
            String code,
            @Nullable Integer percent,
            @Nullable Long amountMinor,
            LocalDate from,
            @Nullable LocalDate until,
            int uses) {
        coupons.add(
                named("coupon " + operator.key() + " " + code),
                operator.id().value(),
                code,
                percent,
                amountMinor,
                "EUR",
                true,
                true,
                true,
                from,
                until,
                uses,
                1,
                Scene.at(from, 9 * 60));
    }

    private static void group(JdbcTemplate jdbc, String group, String profession, LocalDate until) {
        jdbc.update(
                "UPDATE affiliation a JOIN member m ON m.id = a.member_id SET a.tariff_group = ?, a.tariff_until = ?"
                        + " WHERE m.profession LIKE ?",
                group,
                until,
                profession);
    }
}
