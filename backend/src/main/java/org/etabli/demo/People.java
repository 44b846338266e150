package org.etabli.demo;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.etabli.demo.NetworkScript.VenueScript;
import org.etabli.demo.PeopleScript.Role;
import org.etabli.kernel.MemberId;
import org.jspecify.annotations.Nullable;

/** Four hundred people: those who play a part, the regulars, and the crowd. */
final class People {

    private static final int ALL = 400;
    private static final Set<String> SCRIPTED =
            Set.of("nomad@etabli.example", "maker@etabli.example", "nomad2@etabli.example");

    private final Scene scene;
    private final Dice dice = new Dice("people");
    private final List<Person> people = new ArrayList<>();
    private final Set<String> addresses = new HashSet<>();

    People(Scene scene) {
        this.scene = scene;
        scene.people().accounts().forEach(this::play);
        scene.people().regulars().forEach(this::play);
        while (people.size() < ALL) {
            meet();
        }
    }

    List<Person> list() {
        return List.copyOf(people);
    }

    Person playing(String login) {
        return people.stream()
                .filter(person -> person.playsAs(login))
                .findFirst()
                .orElseThrow();
    }

    private void play(Role part) {
        String email = Objects.requireNonNullElseGet(part.login(), () -> address(part.firstName(), part.lastName()));
        addresses.add(email);
        LocalDate joined = part.months() > 0
                ? scene.today().minusMonths(part.months()).minusDays(12)
                : scene.today().minusDays(2);
        double zeal = SCRIPTED.contains(email) ? 0 : 1;
        add(
                part.firstName(),
                part.lastName(),
                email,
                home(part.home()),
                Habit.of(part.plan()),
                part,
                joined,
                null,
                zeal);
    }

    private void meet() {
        String first = dice.oneOf(scene.people().firstNames());
        String last = dice.oneOf(scene.people().lastNames());
        if (addresses.contains(plainAddress(first, last))) {
            return;
        }
        VenueScript home = home(
                switch (dice.weighted(34, 24, 15, 11, 16)) {
                    case 0 -> "le-pacha";
                    case 1 -> "fablab-liguge";
                    case 2 -> "residence-du-crij";
                    case 3 -> "lieu-multiple";
                    default -> "level-6";
                });
        Habit habit = habitAt(home);
        int longest = 1_150;
        int daysAgo =
                habit == Habit.TRIAL ? dice.between(0, 6) : (int) (longest * Math.pow(dice.between(0.0, 1.0), 1.3));
        LocalDate joined = scene.today().minusDays(daysAgo);
        add(
                first,
                last,
                address(first, last),
                home,
                habit,
                null,
                joined,
                leaving(joined, daysAgo, habit),
                dice.between(0.4, 1.6));
    }

    private Habit habitAt(VenueScript home) {
        double[] weights = switch (home.slug()) {
            case "fablab-liguge", "lieu-multiple" -> new double[] {18, 8, 52, 1, 3, 1, 1, 16};
            case "level-6" -> new double[] {34, 12, 12, 12, 10, 2, 1, 17};
            default -> new double[] {42, 16, 5, 6, 9, 2, 0, 20};
        };
        return Habit.values()[dice.weighted(weights)];
    }

    private @Nullable LocalDate leaving(LocalDate joined, int daysAgo, Habit habit) {
        if (daysAgo < 60 || habit == Habit.TRIAL || !dice.chance(0.32)) {
            return null;
        }
        return joined.plusDays(dice.between(40, daysAgo - 5));
    }

    private void add(
            String first,
            String last,
            String email,
            VenueScript home,
            Habit habit,
            @Nullable Role part,
            LocalDate joined,
            @Nullable LocalDate left,
            double zeal) {
        MemberId id = DemoIds.member(email);
        people.add(new Person(id, first, last, email, home, habit, part, joined, left, zeal));
    }

    private VenueScript home(String slug) {
        return scene.network().venue(slug);
    }

    private String address(String first, String last) {
        String address = plainAddress(first, last);
        addresses.add(address);
        return address;
    }

    private static String plainAddress(String first, String last) {
        return plain(first) + "." + plain(last) + "@example.org";
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replace('ı', 'i')
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replaceAll("[\\s’]", "-")
                .replaceAll("[^A-Za-z-]", "")
                .toLowerCase(Locale.ROOT);
    }
}
