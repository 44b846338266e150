package org.etabli.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.component.VEvent;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ProspectId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.prospect.Enquiries;
import org.etabli.prospect.NewEnquiry;
import org.etabli.prospect.Prospects;
import org.etabli.prospect.VisitTimes;
import org.etabli.prospect.VisitTimes.Weekly;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is no member yet hears of it by mail alone: that her question arrived, when she comes, that she does not. */
@EtabliTest
class ProspectNoticesTest {

    private static final Instant VISIT =
            TUESDAY.atTime(14, 0).atZone(TestClock.PARIS).toInstant();

    @Autowired
    Fixtures given;

    @Autowired
    Enquiries enquiries;

    @Autowired
    Prospects prospects;

    @Autowired
    VisitTimes times;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TestClock clock;

    private VenueId venue;
    private Caller desk;
    private final ProspectId ines = ProspectId.next();

    @BeforeEach
    void a_venue_that_shows_itself_on_tuesdays() {
        clock.reset();
        OperatorId operator = given.anOperator();
        venue = given.aVenue(operator);
        given.costs(given.aPool(venue, "DESK", given.aUnit(venue, "A1")), "HALF_DAY", 900);
        desk = given.staff(Role.FRONT_DESK, operator);
        times.set(
                given.staff(Role.MANAGER, operator),
                venue,
                List.of(new Weekly(DayOfWeek.TUESDAY, LocalTime.of(14, 0))));
    }

    @Test
    void her_visit_enters_her_calendar_and_the_link_calls_it_off_there_too() {
        asks(VISIT);
        MailContent first = latest();
        VEvent visit = Mails.event(Mails.calendarOf(first));
        assertThat(visit.getUid().orElseThrow().getValue()).isEqualTo(ines.toString());
        assertThat(first.text()).contains("mardi 24 novembre");

        enquiries.cancelVisit(find("/visit/([\\w-]+)", first.text()));

        MailContent second = latest();
        assertThat(second.summary().subject()).contains("annulée");
        VEvent gone = Mails.event(Mails.calendarOf(second));
        assertThat(gone.getUid()).isEqualTo(visit.getUid());
        assertThat(gone.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(gone.getSequence().getSequenceNo())
                .isGreaterThan(visit.getSequence().getSequenceNo());
    }

    @Test
    void a_question_alone_enters_no_calendar() {
        asks(null);

        assertThat(latest().calendar()).isNull();
        assertThat(latest().text()).contains("Avez-vous un bureau");
    }

    @Test
    void a_day_that_was_given_back_before_the_mail_left_is_not_told() {
        asks(null);
        Mails.sendAll(dispatch);
        prospects.giveTrial(desk, ines, TUESDAY);
        assertThat(latest().summary().subject()).startsWith("Votre journée d’essai");
        assertThat(latest().calendar()).contains("BEGIN:VEVENT");

        enquiries.cancelTrial(enquiries.issueLink(ines));
        prospects.giveTrial(desk, ines, TUESDAY);
        enquiries.cancelTrial(enquiries.issueLink(ines));
        Mails.sendAll(dispatch);

        assertThat(mailbox.list(reader())).hasSize(2);
    }

    private void asks(@Nullable Instant visit) {
        enquiries.ask(
                new NewEnquiry(
                        ines,
                        venue,
                        "Inès",
                        "Moreau",
                        UUID.randomUUID() + "@asks.example",
                        null,
                        "Avez-vous un bureau ?",
                        visit,
                        Locale.FRENCH),
                ines.toString());
    }

    private Caller reader() {
        return given.as(new MemberId(ines.value()));
    }

    private MailContent latest() {
        Mails.sendAll(dispatch);
        return mailbox.get(reader(), mailbox.list(reader()).getFirst().id());
    }

    private static String find(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
