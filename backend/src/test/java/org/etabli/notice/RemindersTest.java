package org.etabli.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.reservation.MoveReservation;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationChanges;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.Reservations;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class RemindersTest {

    private static final TimeSlot AFTERNOON = on(TUESDAY, "14:00", "16:00");
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    @Autowired
    Fixtures given;

    @Autowired
    TestClock clock;

    @Autowired
    Reservations reservations;

    @Autowired
    ReservationChanges changes;

    @Autowired
    Reminders reminders;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Mailbox mailbox;

    VenueId venue;
    ResourceId room;
    MemberId ines;

    @BeforeEach
    void world() {
        venue = given.aVenue();
        room = given.aRoom(venue);
        ines = given.aMember();
    }

    @AfterEach
    void later() {
        clock.reset();
    }

    @Test
    void two_hours_before_the_start_one_reminder_is_sent() {
        given.insert("UPDATE venue SET door_code = '4812' WHERE id = ?", venue.value());
        books(AFTERNOON);
        clock.set(AFTERNOON.start().minus(TWO_HOURS).minusMillis(1));
        assertThat(reminded()).isEmpty();

        clock.advance(Duration.ofMillis(1));
        assertThat(reminded()).hasSize(1);
        clock.advance(Duration.ofMinutes(1));
        assertThat(reminded())
                .hasSize(1)
                .first()
                .satisfies(mail -> assertThat(mail.text().replace('\u00a0', ' '))
                        .contains("C’est bientôt : ROOM ")
                        .contains("4812")
                        .contains("Le pointage ouvre à 13 h 45. Sans pointage à 14 h 15, la place est rendue."));
    }

    @Test
    void who_books_at_the_last_moment_is_not_reminded_of_it() {
        clock.set(AFTERNOON.start().minus(Duration.ofHours(1)));
        books(AFTERNOON);

        assertThat(reminded()).isEmpty();
    }

    @Test
    void what_was_cancelled_meanwhile_is_not_reminded_of() {
        ReservationDetails booked = books(AFTERNOON);
        clock.set(AFTERNOON.start().minus(TWO_HOURS));
        reminders.writeDue();
        changes.cancel(given.as(ines), booked.id());

        assertThat(reminded()).isEmpty();
    }

    @Test
    void what_was_moved_is_reminded_of_at_its_new_start() {
        ReservationDetails booked = books(AFTERNOON);
        clock.set(AFTERNOON.start().minus(TWO_HOURS));
        assertThat(reminded()).hasSize(1);
        TimeSlot evening = on(TUESDAY, "18:00", "19:00");
        changes.move(given.as(ines), new MoveReservation(booked.id(), evening, null));
        assertThat(reminded()).hasSize(1);

        clock.set(evening.start().minus(TWO_HOURS));
        assertThat(reminded()).hasSize(2);
    }

    @Test
    void two_nodes_at_once_write_one_reminder() throws Exception {
        books(AFTERNOON);
        clock.set(AFTERNOON.start().minus(TWO_HOURS));
        var together = new CyclicBarrier(2);
        Callable<Integer> node = () -> {
            together.await();
            return reminders.writeDue();
        };
        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (var done : nodes.invokeAll(List.of(node, node))) {
                done.get();
            }
        }

        assertThat(reminded()).hasSize(1);
    }

    private ReservationDetails books(TimeSlot slot) {
        return ((Confirmed) reservations.request(given.as(ines), RequestReservation.of(room, null, slot, ines)))
                .reservation();
    }

    private List<MailContent> reminded() {
        reminders.writeDue();
        Mails.sendAll(dispatch);
        return mailbox.list(given.as(ines)).stream()
                .filter(mail -> mail.subject().startsWith("Rappel"))
                .map(mail -> mailbox.get(given.as(ines), mail.id()))
                .toList();
    }
}
