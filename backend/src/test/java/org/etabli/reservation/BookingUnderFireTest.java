package org.etabli.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.ReservationOutcome.Refused;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.Integrity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Thirty-two people at once, each on a connection of her own. */
@EtabliTest
class BookingUnderFireTest {

    private static final int PEOPLE = 32;

    @Autowired
    Fixtures given;

    @Autowired
    Reservations reservations;

    @Autowired
    ReservationChanges changes;

    @Autowired
    Integrity integrity;

    OperatorId operator;
    VenueId venue;
    List<MemberId> people;

    @BeforeEach
    void world() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        people = IntStream.range(0, PEOPLE).mapToObj(i -> given.aMember()).toList();
    }

    @Test
    void exactly_one_of_many_gets_a_contested_slot() throws Exception {
        ResourceId room = given.aRoom(venue);
        for (int round = 0; round < 10; round++) {
            TimeSlot slot = on(TUESDAY.plusDays(round), "14:00", "15:00");

            List<ReservationOutcome> outcomes = allAtOnce(person -> request(person, room, null, slot));

            assertThat(outcomes).filteredOn(Confirmed.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Refused.class::isInstance)
                    .allMatch(refused -> ((Refused) refused).first().rule().equals("slot-taken"));
        }
    }

    @Test
    void a_pool_gives_each_of_its_units_once() throws Exception {
        UnitId[] desks =
                IntStream.range(0, 8).mapToObj(i -> given.aUnit(venue, "A" + i)).toArray(UnitId[]::new);
        ResourceId openSpace = given.aPool(venue, "DESK", desks);

        List<ReservationOutcome> outcomes =
                allAtOnce(person -> request(person, openSpace, null, on(TUESDAY, "14:00", "18:00")));

        assertThat(outcomes)
                .filteredOn(Confirmed.class::isInstance)
                .extracting(outcome -> ((Confirmed) outcome).reservation().unit())
                .containsExactlyInAnyOrder(desks);
    }

    @Test
    void staggered_slots_over_pools_and_bundles_never_overlap() throws Exception {
        UnitId a = given.aUnit(venue, "Salle A");
        UnitId b = given.aUnit(venue, "Salle B");
        List<ResourceId> resources = List.of(
                given.aBundle(venue, "ROOM", a),
                given.aBundle(venue, "ROOM", b),
                given.aBundle(venue, "ROOM", b, a),
                given.aPool(venue, "ROOM", a, b),
                given.aPool(
                        venue, "DESK", given.aUnit(venue, "D1"), given.aUnit(venue, "D2"), given.aUnit(venue, "D3")));
        ConcurrentLinkedQueue<ReservationDetails> acknowledged = new ConcurrentLinkedQueue<>();

        allAtOnce(person -> {
            Random random = new Random(person.value().hashCode());
            for (int i = 0; i < 12; i++) {
                Instant start =
                        on(TUESDAY, "09:00", "10:00").start().plus(Duration.ofMinutes(15L * random.nextInt(36)));
                TimeSlot slot = TimeSlot.of(start, Duration.ofMinutes(30L * (1 + random.nextInt(4))));
                if (request(person, resources.get(random.nextInt(resources.size())), null, slot)
                        instanceof Confirmed(var reservation)) {
                    acknowledged.add(reservation);
                    shuffle(person, reservation, random, acknowledged);
                }
            }
            return new Refused(List.of());
        });

        assertThat(acknowledged).isNotEmpty();
        assertThat(integrity.overlappingPairs()).isZero();
        assertThat(integrity.missing(acknowledged)).isEmpty();
        assertThat(integrity.contradictions()).isEmpty();
        assertThat(integrity.untold()).isZero();
    }

    /** Some move what they got, some give it back: both under the same fire. */
    private void shuffle(
            MemberId person,
            ReservationDetails reservation,
            Random random,
            ConcurrentLinkedQueue<ReservationDetails> acknowledged) {
        switch (random.nextInt(4)) {
            case 0 -> {
                TimeSlot later =
                        reservation.slot().movedTo(reservation.slot().start().plus(Duration.ofMinutes(15)));
                if (changes.move(given.as(person), new MoveReservation(reservation.id(), later, null))
                        instanceof Confirmed(var moved)) {
                    acknowledged.remove(reservation);
                    acknowledged.add(moved);
                }
            }
            case 1 -> {
                changes.cancel(given.as(person), reservation.id());
                acknowledged.remove(reservation);
            }
            default -> {}
        }
    }

    private ReservationOutcome request(MemberId person, ResourceId resource, @Nullable UnitId unit, TimeSlot slot) {
        return reservations.request(given.as(person), RequestReservation.of(resource, unit, slot, person));
    }

    private interface Attempt {
        ReservationOutcome by(MemberId person);
    }

    private List<ReservationOutcome> allAtOnce(Attempt attempt) throws Exception {
        try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
            List<Callable<ReservationOutcome>> attempts = people.stream()
                    .<Callable<ReservationOutcome>>map(person -> () -> attempt.by(person))
                    .toList();
            return threads.invokeAll(attempts).stream()
                    .map(done -> {
                        try {
                            return done.get();
                        } catch (Exception failed) {
                            throw new AssertionError(failed);
                        }
                    })
                    .toList();
        }
    }
}
