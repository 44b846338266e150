package org.etabli.demo;

import static org.etabli.demo.DemoIds.named;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.etabli.demo.NetworkScript.OperatorScript;
import org.etabli.demo.NetworkScript.TypeScript;
import org.etabli.kernel.AuthorisationTypeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who was authorised for what, from when until when: renewed, about to expire, expired. */
final class Qualifications {

    private static final int AFTERNOON = 17 * 60;

    private final Scene scene;
    private final People people;
    private final Dice dice = new Dice("qualifications");
    private final Map<Person, List<Grant>> grants = new HashMap<>();
    private final Sheet rows = new Sheet("authorisation", "id, member_id, type_id, granted_by, granted_at, expires_at");

    private record Grant(
            AuthorisationTypeId type,
            Instant from,
            @Nullable Instant until) {
        boolean covers(Instant moment) {
            return !moment.isBefore(from) && (until == null || moment.isBefore(until));
        }
    }

    Qualifications(Scene scene, People people) {
        this.scene = scene;
        this.people = people;
        people.list().forEach(person -> {
            OperatorScript operator = scene.network().operatorOf(person.home());
            operator.authorisations().stream()
                    .filter(type -> learns(person, type.name()))
                    .forEach(type -> grantAndRenew(person, operator, type));
            String expiring = person.part() == null ? null : person.part().expiring();
            operator.authorisations().stream()
                    .filter(type -> type.name().equals(expiring))
                    .forEach(type -> expiresSoon(person, operator, type));
        });
    }

    boolean allow(Person person, List<AuthorisationTypeId> required, Instant moment) {
        List<Grant> held = grants.getOrDefault(person, List.of());
        return required.stream()
                .allMatch(type -> held.stream().anyMatch(grant -> grant.type().equals(type) && grant.covers(moment)));
    }

    void writeTo(JdbcTemplate jdbc) {
        rows.writeTo(jdbc);
    }

    private boolean learns(Person person, String type) {
        if (person.part() != null) {
            return person.part().authorisations().contains(type);
        }
        Habit habit = person.habit();
        double eager = habit == Habit.MAKER || habit == Habit.TRAINER ? 1 : habit == Habit.NOMAD ? 0.15 : 0.05;
        return dice.chance(eager
                * switch (type) {
                    case "Laser niveau 1" -> 0.75;
                    case "Imprimantes 3D" -> 0.8;
                    case "Laser niveau 2", "Fraiseuse numérique" -> 0.35;
                    case "Scie à format" -> 0.3;
                    default -> 0.2;
                });
    }

    /** Some weeks after joining; renewed most of the time when it runs out. */
    private void grantAndRenew(Person person, OperatorScript operator, TypeScript type) {
        boolean atOnce = type.validMonths() == null || person.part() != null;
        LocalDate day = person.joined().plusDays(atOnce ? 0 : dice.between(3, 70));
        while (day.isBefore(scene.today())) {
            LocalDate end = type.validMonths() == null ? null : day.plusMonths(type.validMonths());
            grant(person, operator, type, day, end);
            boolean renews = person.part() != null || dice.chance(0.7);
            if (end == null || !renews || !person.isAround(end)) {
                return;
            }
            day = end.minusDays(dice.between(1, 20));
        }
    }

    private void expiresSoon(Person person, OperatorScript operator, TypeScript type) {
        LocalDate end = scene.today().plusDays(7);
        grant(person, operator, type, end.minusMonths(Objects.requireNonNullElse(type.validMonths(), 12)), end);
    }

    private void grant(
            Person person, OperatorScript operator, TypeScript type, LocalDate day, @Nullable LocalDate end) {
        AuthorisationTypeId id = DemoIds.authorisationType(operator.key(), type.name());
        Instant from = Scene.at(day, AFTERNOON);
        Instant until = end == null ? null : Scene.at(end, 0);
        grants.computeIfAbsent(person, none -> new ArrayList<>()).add(new Grant(id, from, until));
        rows.add(
                named("authorisation " + person.email() + " " + type.name() + " " + day),
                person.id().value(),
                id.value(),
                trainerOf(operator, person),
                from,
                until);
    }

    private @Nullable Object trainerOf(OperatorScript operator, Person person) {
        Person trainer =
                people.playing(operator.key().equals("level-6") ? "manager2@etabli.example" : "trainer@etabli.example");
        return trainer.equals(person) ? null : trainer.id().value();
    }
}
