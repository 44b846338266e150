package org.etabli.resource;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.etabli.kernel.ChangedMeanwhileException;
import org.etabli.kernel.FloorId;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of floors. */
@Component
class FloorStore {

    private final JdbcClient jdbc;

    FloorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From the lowest up, each with those of the units that stand on it. */
    List<FloorSheet> list(VenueId venue, List<Unit> all) {
        Map<FloorId, List<Unit>> units = all.stream()
                .filter(unit -> unit.placement() != null)
                .collect(groupingBy(
                        unit -> Objects.requireNonNull(unit.placement()).floor()));
        return jdbc.sql("SELECT * FROM floor WHERE venue_id = ? ORDER BY level, name")
                .param(venue.value())
                .query((row, n) -> {
                    Floor floor = ResourceRows.floor(row);
                    return new FloorSheet(floor, units.getOrDefault(floor.id(), List.of()), row.getInt("revision"));
                })
                .list();
    }

    Optional<Floor> find(FloorId id) {
        return jdbc.sql("SELECT * FROM floor WHERE id = ?")
                .param(id.value())
                .query((row, n) -> ResourceRows.floor(row))
                .optional();
    }

    boolean isTaken(VenueId venue, String name, FloorId except) {
        return jdbc.sql("SELECT COUNT(*) FROM floor WHERE venue_id = ? AND name = ? AND id <> ?")
                        .params(List.of(venue.value(), name, except.value()))
                        .query(Long.class)
                        .single()
                > 0;
    }

    void insert(FloorId id, VenueId venue, FloorDraft draft, String background) {
        jdbc.sql(
                        "INSERT INTO floor (id, venue_id, name, level, width, height, background) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(List.of(
                        id.value(),
                        venue.value(),
                        draft.name(),
                        draft.level(),
                        draft.width(),
                        draft.height(),
                        background))
                .update();
    }

    /** @throws ChangedMeanwhileException when the row is at another revision */
    void rename(FloorId id, String name, int level, int revision) {
        mustHaveChanged(
                id,
                jdbc.sql("UPDATE floor SET name = ?, level = ?, revision = revision + 1 WHERE id = ? AND revision = ?")
                        .params(List.of(name, level, id.value(), revision))
                        .update());
    }

    /**
     * @param drawing or null when it keeps the one it has
     * @throws ChangedMeanwhileException when the row is at another revision
     */
    void draw(FloorId id, @Nullable Drawing drawing, int revision) {
        int rows = drawing == null
                ? jdbc.sql("UPDATE floor SET revision = revision + 1 WHERE id = ? AND revision = ?")
                        .params(List.of(id.value(), revision))
                        .update()
                : jdbc.sql("UPDATE floor SET width = ?, height = ?, background = ?, revision = revision + 1"
                                + " WHERE id = ? AND revision = ?")
                        .params(List.of(drawing.width(), drawing.height(), drawing.markup(), id.value(), revision))
                        .update();
        mustHaveChanged(id, rows);
    }

    /** @throws ChangedMeanwhileException when the row is at another revision */
    void delete(FloorId id, int revision) {
        mustHaveChanged(
                id,
                jdbc.sql("DELETE FROM floor WHERE id = ? AND revision = ?")
                        .params(List.of(id.value(), revision))
                        .update());
    }

    private static void mustHaveChanged(FloorId id, int rows) {
        if (rows == 0) {
            throw new ChangedMeanwhileException("floor", id);
        }
    }
}
