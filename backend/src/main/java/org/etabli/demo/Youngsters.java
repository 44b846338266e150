package org.etabli.demo;

import static org.etabli.demo.DemoIds.named;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two members under eighteen: the mother of one has consented, the father of the other was asked yesterday. */
final class Youngsters {

    private static final String NEW_HERE = "awa.diarra@example.org";

    private final Scene scene;

    Youngsters(Scene scene) {
        this.scene = scene;
    }

    void writeTo(JdbcTemplate jdbc) {
        jdbc.queryForList(
                        "SELECT id FROM member WHERE profession LIKE 'Étudiant%' ORDER BY last_name, first_name, id LIMIT 1",
                        UUID.class)
                .forEach(student ->
                        guarded(jdbc, student, scene.today().minusYears(17).minusDays(70), "Hélène Aubert", true));
        guarded(
                jdbc,
                DemoIds.member(NEW_HERE).value(),
                scene.today().minusYears(16).minusDays(120),
                "Moussa Diarra",
                false);
    }

    private void guarded(JdbcTemplate jdbc, UUID minor, LocalDate bornOn, String guardian, boolean consents) {
        jdbc.update("UPDATE member SET born_on = ? WHERE id = ?", bornOn, minor);
        @Nullable Object consentedAt = consents ? scene.now() : null;
        jdbc.update(
                "INSERT INTO guardianship (id, member_id, name, email, phone, locale, ends_on, asked_at, consented_at)"
                        + " VALUES (?, ?, ?, ?, '06 39 98 55 01', 'fr', ?, ?, ?)",
                named("guardian of " + minor),
                minor,
                guardian,
                guardian.toLowerCase(Locale.FRENCH)
                                .replace(' ', '.')
                                .replace('é', 'e')
                                .replace('è', 'e') + "@example.org",
                bornOn.plusYears(18),
                scene.now(),
                consentedAt);
    }
}
