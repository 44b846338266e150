package org.etabli.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.etabli.identity.LoginOutcome;
import org.etabli.identity.Logins;
import org.etabli.identity.PasswordLinks;
import org.etabli.identity.Welcome;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.etabli.web.TooManyRequestsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the desk's invitation, or the question on the sign-in page, to the new password: through the mail alone. */
@EtabliTest
class AccountNoticesTest {

    static final String PASSWORD = "une phrase assez longue";

    @Autowired
    Fixtures given;

    @Autowired
    TestClock clock;

    @Autowired
    Welcome welcome;

    @Autowired
    PasswordLinks links;

    @Autowired
    Logins logins;

    @Autowired
    Venues venues;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Mailbox mailbox;

    OperatorId operator;
    Venue venue;
    Caller desk;
    MemberId ines;

    @BeforeEach
    void world() {
        operator = given.anOperator();
        venue = venues.get(given.aVenue(operator));
        desk = given.staff(Role.FRONT_DESK, operator);
        ines = given.aMember();
        given.affiliated(ines, operator);
    }

    @AfterEach
    void later() {
        clock.reset();
    }

    @Test
    void an_invitation_leads_to_a_password_once() {
        assertThat(welcome.invite(desk, ines, venue)).isTrue();
        MailContent mail = mails().getFirst();
        String token = token(mail);

        assertThat(mail.summary().subject()).isEqualTo("Votre compte à Le Lieu");
        assertThat(links.find(token)).contains(ines);
        assertThatThrownBy(() -> links.setPassword(token, "court")).isInstanceOf(InvalidInputException.class);
        assertThat(links.setPassword(token, PASSWORD)).contains(ines);
        assertThat(links.setPassword(token, PASSWORD)).as("a second time").isEmpty();
        assertThat(logins.signIn(ines + "@example.org", PASSWORD)).isEqualTo(new LoginOutcome.SignedIn(ines));
        assertThat(welcome.invite(desk, ines, venue)).as("she can sign in now").isFalse();
    }

    @Test
    void the_secret_stands_in_the_mail_and_nowhere_else() {
        welcome.invite(desk, ines, venue);
        String token = token(mails().getFirst());

        assertThat(given.text("SELECT payload FROM outbox_message WHERE recipient_id = ?", ines.value()))
                .doesNotContain(token);
        assertThat(given.count("SELECT COUNT(*) FROM password_link WHERE member_id = ?", ines.value()))
                .isEqualTo(1);
    }

    @Test
    void an_invitation_lasts_seven_days_and_a_forgotten_password_one() {
        welcome.invite(desk, ines, venue);
        String invitation = token(mails().getFirst());
        clock.advance(Duration.ofDays(6));
        assertThat(links.find(invitation)).isPresent();
        clock.advance(Duration.ofDays(1));
        assertThat(links.find(invitation)).isEmpty();
        assertThat(links.setPassword(invitation, PASSWORD)).isEmpty();

        welcome.sendLink(ines + "@example.org", "browser " + ines);
        String forgotten = token(mails().getFirst());
        clock.advance(Duration.ofDays(1));
        assertThat(links.find(forgotten)).isEmpty();
    }

    @Test
    void a_forgotten_password_is_replaced_in_the_readers_language() {
        logins.setPassword(ines, "oublié depuis longtemps");
        given.insert("UPDATE member SET locale = 'en' WHERE id = ?", ines.value());

        welcome.sendLink("  " + ines + "@EXAMPLE.org ", "browser " + ines);
        MailContent mail = mails().getFirst();

        assertThat(mail.summary().subject()).isEqualTo("A new password for Établi");
        assertThat(mail.text()).contains("If it was not you, leave this message");
        assertThat(links.setPassword(token(mail), PASSWORD)).contains(ines);
        assertThat(logins.signIn(ines + "@example.org", PASSWORD)).isEqualTo(new LoginOutcome.SignedIn(ines));
    }

    @Test
    void an_unknown_address_is_answered_like_a_known_one() {
        long before = given.count("SELECT COUNT(*) FROM outbox_message");

        welcome.sendLink("nobody." + ines + "@example.org", "browser " + ines);

        assertThat(given.count("SELECT COUNT(*) FROM outbox_message")).isEqualTo(before);
    }

    @Test
    void who_asks_too_often_gets_no_more_mails_and_a_browser_that_asks_for_all_is_stopped() {
        for (int n = 0; n < 5; n++) {
            welcome.sendLink(ines + "@example.org", "browser " + ines);
        }
        assertThat(mails()).hasSize(3);
        for (int n = 0; n < 15; n++) {
            welcome.sendLink(n + "." + ines + "@example.org", "browser " + ines);
        }
        assertThatThrownBy(() -> welcome.sendLink("x." + ines + "@example.org", "browser " + ines))
                .isInstanceOf(TooManyRequestsException.class);
    }

    @Test
    void guessed_links_set_nothing() {
        for (String guess : List.of("", "x", "' OR 1=1 --", "A".repeat(43))) {
            assertThat(links.find(guess)).isEmpty();
            assertThat(links.setPassword(guess, PASSWORD)).isEmpty();
        }
    }

    @Test
    void another_operators_desk_invites_nobody() {
        OperatorId other = given.anOperator();
        Venue elsewhere = venues.get(given.aVenue(other));
        Caller otherDesk = given.staff(Role.MANAGER, other);

        assertThatThrownBy(() -> welcome.invite(otherDesk, ines, elsewhere)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> welcome.invite(otherDesk, ines, venue)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> welcome.invite(given.as(ines), ines, venue)).isInstanceOf(NotFoundException.class);
    }

    private List<MailContent> mails() {
        Mails.sendAll(dispatch);
        Caller reader = given.as(ines);
        return mailbox.list(reader).stream()
                .map(mail -> mailbox.get(reader, mail.id()))
                .toList();
    }

    private static String token(MailContent mail) {
        Matcher link = Pattern.compile("/password/([A-Za-z0-9_-]{43})").matcher(mail.text());
        assertThat(link.find()).isTrue();
        assertThat(mail.html()).contains(link.group());
        return link.group(1);
    }
}
