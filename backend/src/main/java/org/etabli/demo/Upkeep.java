package org.etabli.demo;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the FabLab's machines need: one thing is overdue, one is planned, one was done last week. */
final class Upkeep {

    private static final int MORNING = 10 * 60;

    private final Scene scene;
    private final UUID manager = DemoIds.member("manager@etabli.example").value();
    private final UUID trainer = DemoIds.member("trainer@etabli.example").value();
    private final UUID venue = DemoIds.venue(Controlled.VENUE).value();
    private final Sheet plans = new Sheet(
            "maintenance_plan",
            "id, venue_id, resource_id, title, tasks, every_months, every_hours, warn_days, warn_hours, responsible_id,"
                    + " stops, active, counted_from, created_at");
    private final Sheet done = new Sheet(
            "maintenance",
            "id, plan_id, venue_id, warned_at, due_at, finished_at, done_by, notes, cost_minor, currency");

    Upkeep(Scene scene) {
        this.scene = scene;
    }

    void writeTo(JdbcTemplate jdbc) {
        UUID filter = plan(
                "Laser CO₂ 100 W",
                "Filtre d’extraction",
                "Couper l’extraction\nChanger le préfiltre\nNoter la dépression",
                3,
                null,
                null,
                daysAgo(96));
        done(filter, daysAgo(96), "Préfiltre changé, dépression 1,2 kPa", 4200L, manager);
        open(filter, daysAgo(18), daysAgo(4));
        UUID optics = plan(
                "Laser CO₂ 60 W",
                "Optiques et rails",
                "Nettoyer la lentille et les miroirs\nGraisser les rails\nVérifier l’alignement",
                2,
                50,
                trainer,
                daysAgo(9));
        done(optics, daysAgo(70), "Miroir 2 réaligné", null, trainer);
        done(optics, daysAgo(9), "Lentille nettoyée, rails graissés", null, trainer);
        UUID nozzle = plan(
                "Imprimante n° 1",
                "Buse et plateau",
                "Changer la buse\nNettoyer le plateau\nCalibrer",
                null,
                100,
                null,
                daysAgo(40));
        done(nozzle, daysAgo(40), "Buse 0,4 changée", 900L, manager);
        plan("Brodeuse numérique", "Huilage", "Deux gouttes par point, essuyer", 1, null, trainer, daysAgo(24));
        plans.writeTo(jdbc);
        done.writeTo(jdbc);
    }

    private UUID plan(
            String machine,
            String title,
            String tasks,
            @Nullable Integer months,
            @Nullable Integer hours,
            @Nullable UUID responsible,
            Instant since) {
        UUID id = DemoIds.named("maintenance " + machine + " " + title);
        plans.add(
                id,
                venue,
                Controlled.idOf(machine),
                title,
                tasks,
                months,
                hours,
                14,
                5,
                responsible,
                false,
                true,
                since,
                since);
        return id;
    }

    private void done(UUID plan, Instant at, String notes, @Nullable Long cost, UUID by) {
        done.add(
                DemoIds.named("done " + plan + at),
                plan,
                venue,
                at,
                at,
                at,
                by,
                notes,
                cost,
                cost == null ? null : "EUR");
    }

    private void open(UUID plan, Instant warned, Instant due) {
        done.add(DemoIds.named("open " + plan), plan, venue, warned, due, null, null, null, null, null);
    }

    private Instant daysAgo(int days) {
        return Scene.at(scene.today().minusDays(days), MORNING);
    }
}
