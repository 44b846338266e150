package org.etabli.demo;

import static org.etabli.demo.DemoIds.named;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.etabli.identity.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Doors that open to a badge: two of venues, whose controllers are there, and a room's, which waits for one. */
final class Entrances {

    private static final int LOGGED_DAYS = 10;
    private static final List<String> WITH_CONTROLLER = List.of("fablab-liguge", "le-pacha");

    private final Scene scene;
    private final Dice dice = new Dice("doors");
    private final Sheet doors = new Sheet("door", "id, venue_id, resource_id, name, created_at");
    private final Sheet controllers = new Sheet("controller", "id, door_id, key_hash, keyed_at, heard_at");
    private final Sheet log = new Sheet("access_event", "id, door_id, at, what, reason, member_id");

    Entrances(Scene scene) {
        this.scene = scene;
    }

    static List<UUID> there() {
        return WITH_CONTROLLER.stream().map(Entrances::entrance).toList();
    }

    private static UUID entrance(String venue) {
        return named("door of " + venue);
    }

    void writeTo(JdbcTemplate jdbc) {
        door(entrance("fablab-liguge"), "fablab-liguge", null, "Porte de l’atelier");
        door(entrance("le-pacha"), "le-pacha", null, "Porte de la rue");
        String room = "Salle Clain";
        door(
                named("door of " + room),
                "le-pacha",
                DemoIds.resource("le-pacha", room).value(),
                room);
        there().forEach(door -> controllers.add(door, door, Secret.hash(Secret.next()), scene.now(), scene.now()));
        WITH_CONTROLLER.forEach(venue -> visits(jdbc, venue));
        UUID street = entrance("le-pacha");
        note(street, scene.now().minus(Duration.ofHours(20)), "DENIED", "UNKNOWN_BADGE", null);
        note(
                street,
                scene.now().minus(Duration.ofMinutes(50)),
                "LET_OPEN",
                null,
                DemoIds.member("desk@etabli.example").value());
        doors.writeTo(jdbc);
        controllers.writeTo(jdbc);
        log.writeTo(jdbc);
    }

    private void door(UUID id, String venue, @Nullable UUID room, String name) {
        doors.add(id, DemoIds.venue(venue).value(), room, name, scene.now());
    }

    /** Who had reserved came in a little before or after; now and then somebody is much too early. */
    private void visits(JdbcTemplate jdbc, String venue) {
        UUID door = entrance(venue);
        jdbc.query(
                "SELECT member_id, starts_at FROM reservation WHERE venue_id = ? AND starts_at > ? AND starts_at < ?"
                        + " AND status IN ('COMPLETED', 'CHECKED_IN') ORDER BY starts_at, id",
                row -> {
                    UUID member = row.getObject(1, UUID.class);
                    Instant start = row.getObject(2, Instant.class);
                    if (dice.percent(2)) {
                        note(door, start.minus(Duration.ofMinutes(50)), "DENIED", "TOO_EARLY", member);
                    }
                    note(door, start.plusSeconds(dice.between(-480, 420)), "OPENED", null, member);
                },
                DemoIds.venue(venue).value(),
                scene.now().minus(Duration.ofDays(LOGGED_DAYS)),
                scene.now());
    }

    private void note(UUID door, Instant at, String what, @Nullable String reason, @Nullable UUID member) {
        if (!at.isAfter(scene.now())) {
            log.add(dice.idAt(at), door, at, what, reason, member);
        }
    }
}
