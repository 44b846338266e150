package org.etabli.demo;

import static org.etabli.demo.DemoIds.named;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.etabli.kernel.TimeSlot;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was turned away in the last weeks, and by which rule. */
final class RefusalRows {

    private static final int WEEKS = 9;
    private static final int A_DAY = 12;
    private static final List<String> RULES = List.of(
            "slot-taken",
            "authorisation-missing",
            "outside-opening-hours",
            "out-of-order-until",
            "quota-exhausted",
            "authorisation-expired",
            "too-long",
            "beyond-horizon");

    private final Scene scene;
    private final List<Person> people;
    private final Dice dice = new Dice("refusals");
    private final Sheet rows =
            new Sheet("refused_request", "id, venue_id, resource_id, member_id, rule, starts_at, ends_at, at");

    RefusalRows(Scene scene, People people, List<Offered> offers) {
        this.scene = scene;
        this.people = people.list();
        for (LocalDate day = scene.today().minusWeeks(WEEKS); !day.isAfter(scene.today()); day = day.plusDays(1)) {
            day(day, offers);
        }
    }

    void writeTo(JdbcTemplate jdbc) {
        rows.writeTo(jdbc);
    }

    private void day(LocalDate day, List<Offered> offers) {
        for (int i = dice.between(A_DAY / 2, A_DAY * 3 / 2); i > 0; i--) {
            String rule = RULES.get(dice.weighted(36, 22, 12, 9, 8, 6, 4, 3));
            List<Offered> refusing =
                    offers.stream().filter(offer -> canRefuse(offer, rule)).toList();
            Offered offer = dice.oneOf(refusing);
            TimeSlot open = offer.openOn(day);
            Instant at = Scene.at(day, dice.between(8 * 60, 22 * 60));
            if (open != null && at.isBefore(scene.now())) {
                add(rule, offer, at, day, i);
            }
        }
    }

    private void add(String rule, Offered offer, Instant at, LocalDate day, int number) {
        Person person = dice.oneOf(people);
        Instant wanted =
                Scene.at(day.plusDays(rule.equals("beyond-horizon") ? 130 : dice.between(0, 9)), hour(rule) * 60);
        rows.add(
                named("refusal " + day + " " + number),
                offer.venue().id().value(),
                offer.resource().id().value(),
                person.isAround(day) ? person.id().value() : null,
                rule,
                wanted,
                wanted.plus(Duration.ofHours(rule.equals("too-long") ? 14 : 2)),
                at);
    }

    private int hour(String rule) {
        return rule.equals("outside-opening-hours") ? dice.between(20, 22) : dice.between(9, 17);
    }

    private static boolean canRefuse(Offered offer, String rule) {
        return switch (rule) {
            case "authorisation-missing", "authorisation-expired" ->
                !offer.requires().isEmpty();
            case "quota-exhausted" ->
                List.of("laser", "printer3d").contains(offer.script().category());
            case "out-of-order-until" ->
                List.of("Imprimante n° 3", "Studio son", "Laser CO₂ 100 W")
                        .contains(offer.script().name());
            default -> true;
        };
    }
}
