package org.etabli.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;

/** What those who play a part have, had and will have; they come first, the crowd takes what they leave. */
final class Leads {

    private static final Duration THE_DAY_BEFORE = Duration.ofHours(20);
    private static final int HALF_DAYS_IN_A_PACK = 10;
    private static final int SPENT = 4;

    private final Scene scene;
    private final Stage stage;
    private final People people;
    private final BiFunction<String, String, Offered> offers;

    /** @param offers a resource by the slug of its venue and its name */
    Leads(Scene scene, Stage stage, People people, BiFunction<String, String, Offered> offers) {
        this.scene = scene;
        this.stage = stage;
        this.people = people;
        this.offers = offers;
    }

    void play() {
        nomad();
        maker();
        otherNomad();
    }

    /** Inès: the afternoons of Tuesday, and of every second Thursday, at desk B4; this afternoon too. */
    private void nomad() {
        Person ines = people.playing("nomad@etabli.example");
        Offered openSpace = offers.apply("le-pacha", "Open space");
        List<LocalDate> afternoons = new ArrayList<>(
                openDays(openSpace, scene.opening(), scene.today().minusDays(1))
                        .filter(Leads::isHers)
                        .toList());
        while (afternoons.size() % HALF_DAYS_IN_A_PACK != SPENT) {
            afternoons.removeFirst();
        }
        List<UnitId> b4 = List.of(openSpace.unit("B4"));
        afternoons.forEach(day -> stage.give(openSpace, b4, slot(day, 14 * 60, 18 * 60), ines, THE_DAY_BEFORE));
        LocalDate thisAfternoon =
                firstOpenDay(openSpace, scene.today(), day -> scene.now().isBefore(Scene.at(day, 18 * 60)));
        stage.give(openSpace, b4, slot(thisAfternoon, 14 * 60, 18 * 60), ines, THE_DAY_BEFORE);
        meetings(ines);
        LocalDate since = afternoons.get(afternoons.size() - SPENT);
        Offered printer = offers.apply("fablab-liguge", "Imprimante n° 2");
        openDays(printer, since.plusDays(1), scene.today().minusDays(1))
                .limit(2)
                .forEach(day -> give(printer, day, 16 * 60, 16 * 60 + 45, ines));
    }

    private static boolean isHers(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.TUESDAY
                || day.getDayOfWeek() == DayOfWeek.THURSDAY && day.toEpochDay() / 7 % 2 == 0;
    }

    private void meetings(Person ines) {
        Offered clain = offers.apply("le-pacha", "Salle Clain");
        give(clain, firstOpenDay(clain, scene.today().plusDays(2), day -> true), 14 * 60, 16 * 60, ines);
        Offered boivre = offers.apply("le-pacha", "Salle Boivre");
        give(boivre, firstOpenDay(boivre, scene.today().plusDays(9), day -> true), 10 * 60, 12 * 60, ines);
    }

    /** Théo: three sessions each month; of the eight hours of this one, 3 h 30 are taken. He cuts vinyl by the minute. */
    private void maker() {
        Person theo = people.playing("maker@etabli.example");
        Offered laser = offers.apply("fablab-liguge", "Laser CO₂ 60 W");
        Offered printer = offers.apply("fablab-liguge", "Imprimante n° 2");
        LocalDate thisPeriod = scene.today().minusDays(11);
        openDays(laser, scene.opening(), thisPeriod.minusDays(2))
                .filter(day -> day.toEpochDay() % 10 == 3)
                .forEach(day -> give(day.toEpochDay() % 4 == 0 ? printer : laser, day, 14 * 60, 16 * 60, theo));
        openDays(laser, thisPeriod.plusDays(2), scene.today().minusDays(1))
                .limit(1)
                .forEach(day -> give(laser, day, 14 * 60, 16 * 60, theo));
        Offered vinyl = offers.apply("fablab-liguge", "Découpe vinyle");
        give(vinyl, firstOpenDay(vinyl, scene.today().minusDays(24), day -> true), 17 * 60, 18 * 60, theo);
        give(vinyl, firstOpenDay(vinyl, scene.today().minusDays(17), day -> true), 16 * 60, 18 * 60, theo);
        LocalDate next = firstOpenDay(printer, scene.today().plusDays(2), day -> true);
        give(printer, next, 10 * 60, 11 * 60 + 30, theo);
    }

    private void otherNomad() {
        Person loic = people.playing("nomad2@etabli.example");
        Offered plateau = offers.apply("level-6", "Plateau");
        List<UnitId> a1 = List.of(plateau.unit("A1"));
        openDays(plateau, scene.opening(), scene.today().plusDays(1))
                .filter(day -> day.getDayOfWeek() == DayOfWeek.WEDNESDAY || !day.isBefore(scene.today()))
                .forEach(day -> stage.give(plateau, a1, slot(day, 9 * 60, 12 * 60), loic, THE_DAY_BEFORE));
    }

    private void give(Offered offer, LocalDate day, int fromMinute, int toMinute, Person who) {
        stage.give(offer, offer.resource().unitIds(), slot(day, fromMinute, toMinute), who, THE_DAY_BEFORE);
    }

    private static TimeSlot slot(LocalDate day, int fromMinute, int toMinute) {
        Instant from = Scene.at(day, fromMinute);
        return new TimeSlot(from, Scene.at(day, toMinute));
    }

    private static Stream<LocalDate> openDays(Offered offer, LocalDate first, LocalDate last) {
        return first.isAfter(last)
                ? Stream.empty()
                : first.datesUntil(last.plusDays(1)).filter(day -> offer.openOn(day) != null);
    }

    private static LocalDate firstOpenDay(Offered offer, LocalDate from, Predicate<LocalDate> alsoTrue) {
        return openDays(offer, from, from.plusDays(60))
                .filter(alsoTrue)
                .findFirst()
                .orElse(from);
    }
}
