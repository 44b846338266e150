package org.etabli.demo;

import static org.etabli.demo.DemoIds.named;

import java.util.List;
import java.util.UUID;
import org.etabli.demo.NetworkScript.OperatorScript;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the first operator asks of its members beyond a name, and what some have answered. */
final class Questions {

    private static final List<String> WAYS = List.of("Bouche à oreille", "Presse", "Réseaux sociaux", "En passant");

    private final Scene scene;

    Questions(Scene scene) {
        this.scene = scene;
    }

    void writeTo(JdbcTemplate jdbc) {
        OperatorScript operator = scene.network().operators().getFirst();
        UUID how = field(jdbc, operator, "Comment nous avez-vous connus", "How did you hear of us", "CHOICE", true);
        UUID urgent = field(jdbc, operator, "Personne à prévenir", "Emergency contact", "TEXT", true);
        field(jdbc, operator, "Statuts signés", "Statutes signed", "YES_NO", false);
        jdbc.update("UPDATE member_field SET choices = ? WHERE id = ?", String.join("\n", WAYS), how);
        for (int way = 0; way < WAYS.size(); way++) {
            jdbc.update(
                    "INSERT INTO member_field_value (field_id, member_id, value) SELECT ?, m.id, ? FROM member m"
                            + " JOIN affiliation a ON a.member_id = m.id AND a.operator_id = ?"
                            + " WHERE MOD(CRC32(m.email), 9) = ?",
                    how,
                    WAYS.get(way),
                    operator.id().value(),
                    way);
        }
        jdbc.update(
                "INSERT INTO member_field_value (field_id, member_id, value) VALUES (?, ?, 'Paul Baranger, 06 39 98 70 12')",
                urgent,
                DemoIds.member("maker@etabli.example").value());
    }

    private UUID field(
            JdbcTemplate jdbc, OperatorScript operator, String name, String english, String kind, boolean shown) {
        UUID id = named("field " + operator.key() + " " + name);
        jdbc.update(
                "INSERT INTO member_field (id, operator_id, name, name_en, kind, required, shown, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, FALSE, ?, ?)",
                id,
                operator.id().value(),
                name,
                english,
                kind,
                shown,
                scene.now());
        return id;
    }
}
