package org.etabli.reservation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.etabli.EtabliTestApplication;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.testing.Fixtures;
import org.etabli.testing.Integrity;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Établi in a process of its own, to be killed. {@code book} lets 32 people book without end and says every booking that
 * it was told of on standard output; {@code verify FILE} starts on what is left and says what is wrong with it.
 */
final class BookingProcess {

    private static final int PEOPLE = 32;

    private BookingProcess() {}

    public static void main(String[] arguments) throws Exception {
        ConfigurableApplicationContext application = new SpringApplication(EtabliTestApplication.class)
                .run("--etabli.data=" + arguments[0], "--server.address=127.0.0.1");
        if (arguments[1].equals("book")) {
            book(application);
        } else {
            verify(application, Path.of(arguments[2]));
            application.close();
            System.exit(0);
        }
    }

    private static void book(ConfigurableApplicationContext application) throws InterruptedException {
        Fixtures given = application.getBean(Fixtures.class);
        Reservations reservations = application.getBean(Reservations.class);
        List<ResourceId> resources = resources(given);
        List<MemberId> people =
                IntStream.range(0, PEOPLE).mapToObj(i -> given.aMember()).toList();
        try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
            people.forEach(person -> threads.submit(() -> bookForEver(given, reservations, resources, person)));
        }
    }

    private static List<ResourceId> resources(Fixtures given) {
        OperatorId operator = given.anOperator();
        VenueId venue = given.aVenue(operator);
        UnitId a = given.aUnit(venue, "Salle A");
        UnitId b = given.aUnit(venue, "Salle B");
        List<ResourceId> resources = new ArrayList<>(List.of(
                given.aBundle(venue, "ROOM", a), given.aBundle(venue, "ROOM", b), given.aBundle(venue, "ROOM", a, b)));
        UnitId[] desks = IntStream.range(0, 10)
                .mapToObj(i -> given.aUnit(venue, "D" + i))
                .toArray(UnitId[]::new);
        resources.add(given.aPool(venue, "DESK", desks));
        resources.forEach(resource -> given.costs(resource, "HOUR", 500));
        return resources;
    }

    private static void bookForEver(
            Fixtures given, Reservations reservations, List<ResourceId> resources, MemberId person) {
        Random random = new Random(person.value().hashCode());
        while (true) {
            Instant start = Fixtures.on(Fixtures.TUESDAY.plusDays(random.nextInt(40)), "08:00", "09:00")
                    .start()
                    .plus(Duration.ofMinutes(15L * random.nextInt(40)));
            TimeSlot slot = TimeSlot.of(start, Duration.ofMinutes(15L * (1 + random.nextInt(6))));
            ResourceId resource = resources.get(random.nextInt(resources.size()));
            var outcome = reservations.request(given.as(person), RequestReservation.of(resource, null, slot, person));
            if (outcome instanceof Confirmed(var reservation)) {
                synchronized (System.out) {
                    System.out.println("ACK " + reservation.id());
                    System.out.flush();
                }
            }
        }
    }

    private static void verify(ConfigurableApplicationContext application, Path acknowledged) throws Exception {
        Integrity integrity = application.getBean(Integrity.class);
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        for (String id : Files.readAllLines(acknowledged)) {
            long there = jdbc.sql("SELECT COUNT(*) FROM reservation r JOIN occupancy o ON o.holder_id = r.id"
                            + " AND o.active = 1 WHERE r.id = ?")
                    .param(UUID.fromString(id))
                    .query(Long.class)
                    .single();
            if (there == 0) {
                System.out.println("WRONG lost " + id);
            }
        }
        if (integrity.overlappingPairs() > 0) {
            System.out.println("WRONG overlapping pairs: " + integrity.overlappingPairs());
        }
        if (integrity.untold() > 0) {
            System.out.println("WRONG bookings nobody was told of: " + integrity.untold());
        }
        integrity.contradictions().forEach(found -> System.out.println("WRONG " + found));
        System.out.println("VERIFIED "
                + jdbc.sql("SELECT COUNT(*) FROM reservation").query(Long.class).single());
        System.out.flush();
    }
}
