package org.etabli.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.etabli.kernel.UnitId;
import org.etabli.resource.ResourceKind;
import org.springframework.jdbc.core.JdbcTemplate;

/** Some mark the desk that they have had most often, and so does whoever plays a part and has come back to one. */
final class FavouriteRows {

    private static final double MARKS = 0.3;
    private static final int OFTEN = 3;

    private final Scene scene;
    private final Map<Person, Map<UnitId, Integer>> visits = new LinkedHashMap<>();
    private final Dice dice = new Dice("favourites");

    FavouriteRows(Scene scene) {
        this.scene = scene;
    }

    void note(Visit visit) {
        if (visit.resource().kind() == ResourceKind.DESK) {
            visits.computeIfAbsent(visit.draft().who(), person -> new HashMap<>())
                    .merge(visit.draft().unit(), 1, Integer::sum);
        }
    }

    void writeTo(JdbcTemplate jdbc) {
        Sheet rows = new Sheet("favourite_unit", "member_id, unit_id, since");
        visits.forEach((person, desks) -> desks.entrySet().stream()
                .filter(desk -> desk.getValue() >= OFTEN)
                .max(Map.Entry.<UnitId, Integer>comparingByValue()
                        .thenComparing(desk -> desk.getKey().toString()))
                .filter(desk -> person.part() != null || dice.chance(MARKS))
                .ifPresent(desk -> rows.add(person.id().value(), desk.getKey().value(), scene.now())));
        rows.writeTo(jdbc);
    }
}
