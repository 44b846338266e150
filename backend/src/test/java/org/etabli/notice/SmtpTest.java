package org.etabli.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TimeSlot;
import org.etabli.member.Members;
import org.etabli.notice.Postman.PostmanAwayException;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.Reservations;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With a mail server that really speaks SMTP, and sometimes does not. */
@EtabliTest
@DirtiesContext
class SmtpTest {

    private static final GreenMail FIRST = started(new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp")));
    private static final int PORT = FIRST.getSmtp().getPort();

    @Autowired
    Fixtures given;

    @Autowired
    TestClock clock;

    @Autowired
    Reservations reservations;

    @Autowired
    Members members;

    @Autowired
    Dispatch dispatch;

    @Autowired
    OutboxQueue queue;

    @Autowired
    Outbox outbox;

    GreenMail server = FIRST;
    ResourceId room;
    MemberId ines;

    @DynamicPropertySource
    static void smtp(DynamicPropertyRegistry properties) {
        properties.add("etabli.mail.host", () -> "127.0.0.1");
        properties.add("etabli.mail.port", () -> PORT);
        properties.add("etabli.mail.from", () -> "reservations@etabli.example");
    }

    @BeforeEach
    void world() {
        server.stop();
        server = started(new GreenMail(new ServerSetup(PORT, "127.0.0.1", "smtp")));
        room = given.aRoom(given.aVenue());
        ines = given.aMember();
    }

    @AfterEach
    void later() {
        server.stop();
        clock.reset();
    }

    @Test
    void a_booking_leads_to_one_mail_at_the_holders_address() throws Exception {
        books(on(TUESDAY, "14:00", "16:00"));
        dispatch.sendDue();
        dispatch.sendDue();

        MimeMessage[] arrived = server.getReceivedMessages();
        assertThat(arrived).hasSize(1);
        assertThat(arrived[0].getAllRecipients()[0].toString())
                .contains(members.get(ines).email());
        assertThat(arrived[0].getFrom()[0].toString()).isEqualTo("Le Lieu <reservations@etabli.example>");
        assertThat(arrived[0].getMessageID()).endsWith("@etabli.example>");
    }

    @Test
    void while_the_server_is_down_mails_wait_and_leave_when_it_is_back() {
        server.stop();
        books(on(TUESDAY, "14:00", "16:00"));
        assertThatThrownBy(() -> dispatch.sendDue())
                .isInstanceOf(PostmanAwayException.class)
                .hasMessageContaining("127.0.0.1:" + PORT);

        server = started(new GreenMail(new ServerSetup(PORT, "127.0.0.1", "smtp")));
        dispatch.sendDue();
        assertThat(server.getReceivedMessages())
                .as("not before its pause is over")
                .isEmpty();
        clock.advance(Duration.ofMinutes(1));
        dispatch.sendDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void two_drains_at_once_send_each_mail_once() throws Exception {
        List<TimeSlot> slots = IntStream.range(8, 20)
                .mapToObj(hour -> on(TUESDAY, "%02d:00".formatted(hour), "%02d:30".formatted(hour)))
                .toList();
        slots.forEach(this::books);
        var together = new CyclicBarrier(2);
        Callable<Integer> drain = () -> {
            together.await();
            return dispatch.sendDue();
        };

        int sent = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(List.of(drain, drain))) {
                sent += done.get();
            }
        }

        assertThat(sent).isEqualTo(slots.size());
        assertThat(Arrays.stream(server.getReceivedMessages()).map(SmtpTest::messageId))
                .hasSize(slots.size())
                .doesNotHaveDuplicates();
    }

    @Test
    void killed_between_taking_and_sending_the_mail_still_leaves_and_keeps_its_number() {
        books(on(TUESDAY, "14:00", "16:00"));
        var taken = queue.take().orElseThrow();
        assertThat(dispatch.sendDue()).isZero();

        clock.advance(OutboxQueue.LEASE);
        assertThat(dispatch.sendDue()).isEqualTo(1);
        assertThat(messageId(server.getReceivedMessages()[0]))
                .contains(taken.id().toString());
    }

    @Test
    void a_mail_that_cannot_be_written_is_given_up_in_the_end_seen_and_tried_again_on_request() {
        given.insert("DELETE FROM outbox_message");
        books(on(TUESDAY, "14:00", "16:00"));
        given.insert("UPDATE member SET email = ? WHERE id = ?", "no address " + ines, ines.value());
        for (Duration pause : Dispatch.PAUSES) {
            dispatch.sendDue();
            clock.advance(pause);
        }
        dispatch.sendDue();

        var admin = given.networkAdmin();
        OutboxEntry stuck = outbox.list(admin, OutboxState.GIVEN_UP, 0, 100).stream()
                .filter(entry -> entry.recipient().equals(ines))
                .findFirst()
                .orElseThrow();
        assertThat(stuck.nextAttemptAt()).as("given up").isNull();
        assertThat(stuck.attempts()).isEqualTo(12);
        assertThat(stuck.lastError()).isNotBlank();
        assertThat(stuck.subject()).startsWith("Réservé");
        assertThat(outbox.countFailed(admin)).isEqualTo(1);
        assertThat(outbox.count(admin)).containsEntry(OutboxState.GIVEN_UP, 1L).containsEntry(OutboxState.SENT, 0L);

        given.insert("UPDATE member SET email = ? WHERE id = ?", ines + "@example.org", ines.value());
        outbox.retryNow(admin, stuck.id());
        assertThat(dispatch.sendDue()).isEqualTo(1);
        assertThat(outbox.countFailed(admin)).isZero();
        assertThat(outbox.list(admin, OutboxState.SENT, 0, 100))
                .singleElement()
                .satisfies(sent -> assertThat(sent.sentAt()).isEqualTo(clock.instant()));
    }

    @Test
    void all_that_was_given_up_is_tried_again_and_pages_follow_each_other() {
        given.insert("DELETE FROM outbox_message");
        for (int hour = 9; hour < 12; hour++) {
            books(on(TUESDAY, "%02d:00".formatted(hour), "%02d:00".formatted(hour + 1)));
        }
        given.insert(
                "UPDATE outbox_message SET next_attempt_at = ?, last_error = 'x' WHERE sent_at IS NULL",
                OutboxQueue.NEVER);
        var admin = given.networkAdmin();

        List<OutboxEntry> first = outbox.list(admin, OutboxState.GIVEN_UP, 0, 2);
        List<OutboxEntry> second = outbox.list(admin, OutboxState.GIVEN_UP, 2, 2);

        assertThat(first).hasSize(2).doesNotContainAnyElementsOf(second);
        assertThat(second).hasSize(1);
        assertThat(outbox.retryGivenUp(admin)).isEqualTo(3);
        assertThat(outbox.list(admin, OutboxState.GIVEN_UP, 0, 2)).isEmpty();
        assertThat(dispatch.sendDue()).isEqualTo(3);
    }

    @Test
    void only_the_networks_administrator_sees_the_outbox() {
        var manager = given.staff(Role.MANAGER, given.anOperator());

        assertThatThrownBy(() -> outbox.list(manager, OutboxState.WAITING, 0, 10))
                .hasMessageContaining("NETWORK_ADMIN");
        assertThatThrownBy(() -> outbox.count(manager)).hasMessageContaining("NETWORK_ADMIN");
        assertThatThrownBy(() -> outbox.countFailed(manager)).hasMessageContaining("NETWORK_ADMIN");
        assertThatThrownBy(() -> outbox.retryGivenUp(manager)).hasMessageContaining("NETWORK_ADMIN");
    }

    private void books(TimeSlot slot) {
        assertThat(reservations.request(given.as(ines), RequestReservation.of(room, null, slot, ines)))
                .isInstanceOf(Confirmed.class);
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static GreenMail started(GreenMail mail) {
        mail.start();
        return mail;
    }
}
