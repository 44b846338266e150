package org.etabli.ui.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etabli.jobs.Retention;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.VenueId;
import org.etabli.testing.StatementCount;
import org.etabli.ui.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.quartz.auto-startup=false")
class OperationViewsTest extends ViewTest {

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    @Autowired
    Phrasebook phrasebook;

    @Autowired
    Retention retention;

    @Autowired
    FailedNotices failedNotices;

    @Autowired
    FailingJobs failingJobs;

    VenueId venue;
    MemberId ines;

    @BeforeEach
    void the_administrator() {
        given.insert("DELETE FROM outbox_message");
        given.insert("DELETE FROM job_failure");
        venue = given.aVenue();
        ines = given.aMember();
        MemberId admin = given.networkAdmin().member();
        given.insert(
                "INSERT INTO role_grant (id, member_id, role, granted_at) VALUES (?, ?, 'NETWORK_ADMIN', ?)",
                UUID.randomUUID(),
                admin.value(),
                clock.instant());
        signIn(admin, "ROLE_MEMBER", "ROLE_NETWORK_ADMIN");
    }

    @Test
    void what_was_given_up_comes_first_with_its_error_and_is_tried_again() {
        notice(NEVER, "Mailbox full");
        notice(clock.instant(), null);
        assertThat(failedNotices.count()).isEqualTo(1);

        navigate(OutboxView.class);

        OutboxRow row = find(OutboxRow.class).single();
        assertThat(text(row)).contains("Inès Caillaud").contains("Mailbox full").contains("12 essais");
        test(find(Button.class, row).single()).click();
        assertThat(failedNotices.count()).isEqualTo(1);
        assertThat(given.count("SELECT COUNT(*) FROM outbox_message WHERE next_attempt_at = ?", NEVER))
                .isZero();
    }

    @Test
    void all_that_was_given_up_is_tried_again_with_one_click() {
        for (int n = 0; n < 3; n++) {
            notice(NEVER, "Mailbox full");
        }
        navigate(OutboxView.class);

        test(button("Tout réessayer")).click();

        assertThat(given.count("SELECT COUNT(*) FROM outbox_message WHERE next_attempt_at = ?", NEVER))
                .isZero();
        assertThat(find(Button.class)
                        .withCondition(button -> "Tout réessayer".equals(button.getText()))
                        .all())
                .isEmpty();
    }

    @Test
    void many_messages_come_in_pages_and_each_page_takes_as_many_statements() {
        for (int n = 0; n < 3; n++) {
            notice(clock.instant(), null);
        }
        open("waiting", 1);
        UI.getCurrent().navigate("home");
        int few = StatementCount.of(() -> open("waiting", 1));
        for (int n = 0; n < 57; n++) {
            notice(clock.instant(), null);
        }

        open("waiting", 1);
        UI.getCurrent().navigate("home");
        int many = StatementCount.of(() -> open("waiting", 1));

        assertThat(List.of(few, many)).allMatch(statements -> statements <= 4);
        assertThat(find(OutboxRow.class).all()).hasSize(OutboxView.PAGE);
        assertThat(text(find(Pages.class).single())).contains("1 à 25 sur 60");
        open("waiting", 99);
        assertThat(find(OutboxRow.class).all()).hasSize(10);
        assertThat(text(find(Pages.class).single())).contains("51 à 60 sur 60");
    }

    @Test
    void a_state_without_messages_says_what_will_appear() {
        open("given_up", 1);

        assertThat(find(OutboxRow.class).all()).isEmpty();
        assertThat(text(find(OutboxView.class).single())).contains("Rien d’abandonné");
        assertThat(find(NativeButton.class)
                        .withClassName("etb-chip")
                        .withCondition(chip -> "true".equals(chip.getElement().getAttribute("aria-pressed")))
                        .single()
                        .getElement()
                        .getTextRecursively())
                .startsWith("Abandonnés");
    }

    @Test
    void a_failing_job_comes_first_with_its_failure_in_words() {
        given.insert(
                "INSERT INTO job_failure (job, attempts, first_at, last_at, next_at, error) VALUES (?, 3, ?, ?, ?, ?)",
                "retention",
                clock.instant(),
                clock.instant(),
                clock.instant().plusSeconds(45),
                "CannotGetJdbcConnectionException: Failed to obtain JDBC Connection");
        assertThat(failingJobs.count()).isEqualTo(1);

        navigate(JobsView.class);

        assertThat(text(find(JobRow.class).first()))
                .contains("Effacement")
                .contains("3 échecs de suite")
                .contains("La base de données ne répondait pas.")
                .contains("Failed to obtain JDBC Connection");
        assertThat(text(find(JobsView.class).single()))
                .contains("Envoi des messages")
                .contains("Rien d’effacé");
    }

    @Test
    void all_that_retention_deletes_has_a_name() {
        assertThat(retention.rules()).allSatisfy(rule -> {
            assertThat(phrasebook.knows("retention." + rule.table()))
                    .as(rule.table())
                    .isTrue();
            assertThat(phrasebook.knows("retention.from." + rule.moment()))
                    .as(rule.moment())
                    .isTrue();
        });
    }

    private void notice(Instant next, String error) {
        given.insert(
                "INSERT INTO outbox_message (id, kind, subject_id, recipient_id, payload, created_at,"
                        + " next_attempt_at, attempts, last_error) VALUES (?, 'CONFIRMED', ?, ?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                UUID.randomUUID(),
                ines.value(),
                "{\"venueId\":\"%s\",\"resourceId\":\"%s\",\"unitId\":\"%s\",\"startsAt\":\"2026-11-24T13:00:00Z\","
                                .formatted(venue, UUID.randomUUID(), UUID.randomUUID())
                        + "\"endsAt\":\"2026-11-24T15:00:00Z\",\"status\":\"CONFIRMED\",\"priceMinor\":0,"
                        + "\"currency\":\"EUR\",\"creditAmount\":0,\"feeMinor\":0,\"keptAmount\":0,\"sequence\":0}",
                clock.instant(),
                next,
                error == null ? 0 : 12,
                error);
    }

    private static void open(String state, int page) {
        UI.getCurrent()
                .navigate(
                        OutboxView.class,
                        QueryParameters.simple(Map.of("state", state, "page", Integer.toString(page))));
    }

    private Button button(String text) {
        return find(Button.class)
                .withCondition(button -> text.equals(button.getText()))
                .single();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
