package org.etabli.demo;

import static org.etabli.demo.DemoIds.named;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.etabli.demo.NetworkScript.OutageScript;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.resource.Outage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was, or is, out of order. */
final class Breakdowns {

    private static final int MORNING = 10 * 60;

    private final LocalDate today;
    private final List<Outage> outages;

    Breakdowns(Scene scene) {
        this.today = scene.today();
        this.outages = scene.network().outages().stream().map(this::outage).toList();
    }

    /** When the unit broke that would be needed in the slot. */
    Optional<Outage> during(UnitId unit, TimeSlot slot) {
        return outages.stream()
                .filter(outage -> outage.unit().equals(unit) && outage.touches(slot))
                .findFirst();
    }

    void writeTo(JdbcTemplate jdbc) {
        Sheet rows = new Sheet("outage", "id, unit_id, starts_at, ends_at, reason, created_at");
        outages.forEach(outage -> rows.add(
                outage.id(), outage.unit().value(), outage.start(), outage.end(), outage.reason(), outage.start()));
        rows.writeTo(jdbc);
    }

    private Outage outage(OutageScript script) {
        LocalDate day = today.minusDays(script.daysAgo());
        return new Outage(
                named("outage " + script.venue() + " " + script.unit() + " " + day),
                DemoIds.unit(script.venue(), script.unit()),
                Scene.at(day, MORNING),
                end(script, day),
                script.reason(),
                false);
    }

    private @Nullable Instant end(OutageScript script, LocalDate day) {
        if (script.days() != null) {
            return Scene.at(day.plusDays(script.days()), MORNING);
        }
        return script.backOn() == null
                ? null
                : Scene.at(today.with(TemporalAdjusters.next(DayOfWeek.of(script.backOn()))), MORNING);
    }
}
