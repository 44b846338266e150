package org.etabli.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.etabli.kernel.MailId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.reservation.CancellationTerms;
import org.etabli.reservation.MoveReservation;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.RequestReservation.Payment;
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

/** Without a mail server: what happens to a reservation is found in its holder's mailbox. */
@EtabliTest
class NoticesTest {

    @Autowired
    Fixtures given;

    @Autowired
    TestClock clock;

    @Autowired
    Reservations reservations;

    @Autowired
    ReservationChanges changes;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Mailbox mailbox;

    OperatorId operator;
    VenueId venue;
    ResourceId room;
    MemberId ines;

    @BeforeEach
    void world() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        room = given.aRoom(venue);
        ines = given.aMember();
    }

    @AfterEach
    void later() {
        clock.reset();
    }

    @Test
    void a_booking_leads_to_one_mail() {
        books(on(TUESDAY, "14:00", "16:00"));

        assertThat(mails()).hasSize(1).first().satisfies(mail -> {
            assertThat(plain(mail.summary().subject()))
                    .startsWith("Réservé : ROOM ")
                    .endsWith(", mardi 24 novembre, 14 h – 16 h");
            assertThat(plain(mail.text()))
                    .contains("C’est réservé : ROOM ")
                    .contains("Le Lieu, 1 place, 86000 Poitiers");
            assertThat(mail.html()).contains("<html lang=\"fr\">").doesNotContain("<img");
        });
    }

    @Test
    void the_mail_brings_an_entry_for_the_calendar() {
        ReservationDetails booked = books(on(TUESDAY, "14:00", "16:00"));

        String stream = mails().getFirst().calendar();
        Calendar calendar = Mails.calendar(stream);
        assertThat(value(calendar, Property.UID)).isEqualTo(booked.id().toString());
        assertThat(stream)
                .contains("METHOD:REQUEST", "DTSTART;TZID=Europe/Paris:20261124T140000", "SEQUENCE:0")
                .contains("BEGIN:VALARM", "STATUS:CONFIRMED")
                .contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU");
    }

    @Test
    void on_the_days_the_clock_changes_the_entry_keeps_to_the_venues_clock() {
        given.with(room, "horizon_days", 400);
        clock.set(on(LocalDate.of(2026, 10, 20), "09:00", "10:00").start());

        for (LocalDate day : List.of(LocalDate.of(2026, 10, 25), LocalDate.of(2027, 3, 28))) {
            TimeSlot slot = on(day, "09:30", "11:00");
            books(slot);

            VEvent event = Mails.event(Mails.calendarOf(mails().getFirst()));
            ZonedDateTime start =
                    ZonedDateTime.from(event.getStartDate().orElseThrow().getDate());
            ZonedDateTime end =
                    ZonedDateTime.from(event.getEndDate().orElseThrow().getDate());
            assertThat(start.toInstant()).isEqualTo(slot.start());
            assertThat(start.toLocalTime()).isEqualTo(LocalTime.of(9, 30));
            assertThat(end.toInstant()).isEqualTo(slot.end());
        }
    }

    @Test
    void an_entry_through_the_night_of_the_clock_change_lasts_what_it_says() {
        given.alwaysOpen(venue);
        given.with(room, "horizon_days", 400);
        clock.set(on(LocalDate.of(2026, 10, 20), "09:00", "10:00").start());
        ReservationDetails autumn = books(on(LocalDate.of(2026, 10, 25), "01:00", "04:00"));
        ReservationDetails spring = books(on(LocalDate.of(2027, 3, 28), "01:00", "04:00"));

        assertThat(mails()).hasSize(2).allSatisfy(mail -> {
            VEvent event = Mails.event(Mails.calendarOf(mail));
            boolean isAutumn = value(event, Property.UID).equals(autumn.id().toString());
            Temporal start = event.getStartDate().orElseThrow().getDate();
            Temporal end = event.getEndDate().orElseThrow().getDate();
            Duration lasts = Duration.between(ZonedDateTime.from(start), ZonedDateTime.from(end));
            assertThat(lasts).isEqualTo((isAutumn ? autumn : spring).slot().duration());
            assertThat(plain(mail.text())).contains(isAutumn ? "1 h – 4 h (4 h)" : "1 h – 4 h (2 h)");
        });
    }

    @Test
    void an_entry_in_the_hour_that_comes_twice_tells_which_one() {
        given.alwaysOpen(venue);
        clock.set(on(LocalDate.of(2026, 10, 20), "09:00", "10:00").start());
        TimeSlot fromOneHalfPastTwoToTheOther =
                new TimeSlot(Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z"));
        books(fromOneHalfPastTwoToTheOther);

        VEvent event = Mails.event(Mails.calendarOf(mails().getFirst()));

        assertThat(Instant.from(event.getStartDate().orElseThrow().getDate()))
                .isEqualTo(fromOneHalfPastTwoToTheOther.start());
        assertThat(Instant.from(event.getEndDate().orElseThrow().getDate()))
                .isEqualTo(fromOneHalfPastTwoToTheOther.end());
    }

    @Test
    void moving_keeps_the_uid_and_raises_the_sequence() {
        ReservationDetails booked = books(on(TUESDAY, "14:00", "16:00"));
        mails();
        changes.move(given.as(ines), new MoveReservation(booked.id(), on(TUESDAY, "10:00", "12:00"), null));

        MailContent moved = mails().getFirst();
        assertThat(plain(moved.text()))
                .contains("Votre réservation est décalée")
                .contains("Elle était prévue mardi 24 novembre, 14 h – 16 h.");
        assertThat(moved.calendar()).contains("METHOD:REQUEST", "UID:" + booked.id(), "SEQUENCE:1", ":20261124T100000");
    }

    @Test
    void cancelling_takes_the_entry_away_and_says_what_it_costs() {
        given.costs(room, "HOUR", 900);
        given.with(room, "free_cancel_minutes", 60 * 24 * 7);
        ReservationDetails booked = books(on(TUESDAY, "14:00", "16:00"));
        clock.advance(CancellationTerms.SECOND_THOUGHT.plusSeconds(1));
        changes.cancel(given.as(ines), booked.id());

        MailContent cancelled = mails().stream()
                .filter(mail -> mail.summary().subject().startsWith("Annulé"))
                .findFirst()
                .orElseThrow();
        assertThat(plain(cancelled.text())).contains("L’annulation tardive coûte 9,00 €.");
        assertThat(cancelled.calendar())
                .contains("METHOD:CANCEL", "STATUS:CANCELLED", "UID:" + booked.id(), "SEQUENCE:1")
                .doesNotContain("VALARM");
        assertThat(plain(cancelled.text())).contains("Voir mes réservations");
        Mails.calendarOf(cancelled);
    }

    @Test
    void a_hold_that_is_given_up_is_not_told() {
        ReservationDetails held = ((Confirmed) reservations.hold(
                        given.as(ines), RequestReservation.of(room, null, on(TUESDAY, "14:00", "16:00"), ines)))
                .reservation();
        changes.cancel(given.as(ines), held.id());

        assertThat(mails()).isEmpty();
    }

    @Test
    void a_request_stands_as_tentative_until_the_venue_answers() {
        given.with(room, "needs_approval", true);
        ReservationDetails asked = books(on(TUESDAY, "14:00", "16:00"));
        assertThat(mails().getFirst().calendar()).contains("METHOD:REQUEST", "STATUS:TENTATIVE", "SEQUENCE:0");

        reservations.decline(given.staff(Role.FRONT_DESK, operator), asked.id());
        assertThat(mails().stream().map(MailContent::calendar))
                .anySatisfy(calendar -> assertThat(calendar).contains("METHOD:CANCEL", "SEQUENCE:1"));
    }

    @Test
    void who_reads_english_is_told_in_english() {
        given.insert("UPDATE member SET locale = 'en' WHERE id = ?", ines.value());
        books(on(TUESDAY, "14:00", "16:00"));

        assertThat(plain(mails().getFirst().text()))
                .startsWith("Booked: ROOM ")
                .contains("Tuesday 24 November, 14:00–16:00 (2 h)");
    }

    @Test
    void what_people_write_stays_text() {
        reservations.request(
                given.as(ines),
                new RequestReservation(
                        room, null, on(TUESDAY, "14:00", "16:00"), ines, "<script>alert(1)</script>", 0, Payment.BEST));

        assertThat(mails().getFirst().html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void nobody_reads_the_mails_of_others() {
        books(on(TUESDAY, "14:00", "16:00"));
        mails();
        MailId hers = mailbox.list(given.as(ines)).getFirst().id();
        var someone = given.as(given.aMember());

        assertThat(mailbox.list(someone)).isEmpty();
        assertThatThrownBy(() -> mailbox.get(someone, hers)).isInstanceOf(NotFoundException.class);
    }

    private ReservationDetails books(TimeSlot slot) {
        return ((Confirmed) reservations.request(given.as(ines), RequestReservation.of(room, null, slot, ines)))
                .reservation();
    }

    /** The newest first. */
    private List<MailContent> mails() {
        Mails.sendAll(dispatch);
        return mailbox.list(given.as(ines)).stream()
                .map(mail -> mailbox.get(given.as(ines), mail.id()))
                .toList();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    private static String value(Calendar calendar, String property) {
        return value(Mails.event(calendar), property);
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
