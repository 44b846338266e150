package org.etabli.demo;

import static org.etabli.demo.DemoIds.named;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.etabli.demo.NetworkScript.OperatorScript;
import org.etabli.demo.PeopleScript.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who the members are, which operators know them, and the accounts and roles of those who play a part. */
final class MemberRows {

    private static final List<String> TAGS = List.of("Bénévole", "Portes ouvertes", "Repas du jeudi", "Télétravail");

    private final Sheet members = new Sheet(
            "member",
            "id, first_name, last_name, email, phone, profession, locale, badge, shares_name, joined_on, created_at");
    private final Sheet affiliations = new Sheet("affiliation", "member_id, operator_id, since, note");
    private final Sheet tags = new Sheet("member_tag", "operator_id, tag, member_id");
    private final Sheet logins = new Sheet("login", "member_id, password_hash, demo");
    private final Sheet roles = new Sheet("role_grant", "id, member_id, role, operator_id, venue_id, granted_at");
    private final Scene scene;
    private final Dice dice = new Dice("members");
    private final Dice sorting = new Dice("tags");
    private int badge = 1_000;

    /** @param passwordHash of every account, in the form the password encoder reads */
    MemberRows(Scene scene, People people, Affiliations known, String passwordHash) {
        this.scene = scene;
        people.list().forEach(person -> {
            member(person);
            Role part = person.part();
            if (part != null && part.login() != null) {
                logins.add(person.id().value(), passwordHash, true);
                role(person, part);
            }
        });
        known.forEach((person, operator, since) -> {
            affiliations.add(person.id().value(), operator.id().value(), since, note(person, operator));
            if (sorting.chance(0.2)) {
                tags.add(operator.id().value(), sorting.oneOf(TAGS), person.id().value());
            }
        });
    }

    void writeTo(JdbcTemplate jdbc) {
        Stream.of(members, affiliations, tags, logins, roles).forEach(sheet -> sheet.writeTo(jdbc));
    }

    private void member(Person person) {
        Role part = person.part();
        Instant joined = Scene.at(person.joined(), 10 * 60);
        String profession = part == null || part.profession() == null
                ? dice.oneOf(scene.people().professions())
                : part.profession();
        members.add(
                person.id().value(),
                person.firstName(),
                person.lastName(),
                person.email(),
                part == null || part.phone() == null ? phone() : part.phone(),
                profession,
                part == null && dice.chance(0.06) ? "en" : "fr",
                part == null || part.badge() == null ? badge() : part.badge(),
                dice.chance(0.55),
                person.joined(),
                joined.isAfter(scene.now()) ? scene.now() : joined);
    }

    /** From the numbers that ARCEP keeps for fiction. */
    private String phone() {
        return "06 39 98 %02d %02d".formatted(dice.between(0, 99), dice.between(0, 99));
    }

    private @Nullable String badge() {
        badge += dice.between(3, 19);
        return dice.chance(0.7) ? "%04d".formatted(badge) : null;
    }

    private @Nullable String note(Person person, OperatorScript operator) {
        if (!operator.venues().contains(person.home())) {
            return null;
        }
        Role part = person.part();
        if (part != null) {
            return part.note();
        }
        return dice.chance(0.12) ? dice.oneOf(scene.people().notes()) : null;
    }

    private void role(Person person, Role part) {
        if (part.role() == null) {
            return;
        }
        UUID operator = null;
        UUID venue = null;
        if (part.at() != null) {
            var at = scene.network().venue(part.at());
            venue = at.id().value();
            operator = scene.network().operatorOf(at).id().value();
        } else if (part.of() != null) {
            operator = DemoIds.operator(Objects.requireNonNull(part.of())).value();
        }
        roles.add(
                named("role of " + person.email()),
                person.id().value(),
                part.role(),
                operator,
                venue,
                Scene.at(person.joined(), 9 * 60));
    }
}
