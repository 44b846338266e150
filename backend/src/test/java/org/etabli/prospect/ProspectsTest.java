package org.etabli.prospect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etabli.testing.Fixtures.TUESDAY;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ProspectId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venues;
import org.etabli.prospect.VisitOutcome.Agreed;
import org.etabli.prospect.VisitOutcome.Refused;
import org.etabli.prospect.VisitTimes.Weekly;
import org.etabli.reservation.ReservationOutcome;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.etabli.web.TooManyRequestsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class ProspectsTest {

    @Autowired
    Fixtures given;

    @Autowired
    Enquiries enquiries;

    @Autowired
    VisitTimes times;

    @Autowired
    Prospects prospects;

    @Autowired
    Onboarding onboarding;

    @Autowired
    Venues venues;

    @Autowired
    TestClock clock;

    private OperatorId operator;
    private VenueId venue;
    private Caller desk;
    private Instant visit;

    @BeforeEach
    void a_venue_that_shows_itself_on_tuesdays_and_thursdays() {
        clock.reset();
        operator = given.anOperator();
        venue = given.aVenue(operator);
        given.costs(given.aPool(venue, "DESK", given.aUnit(venue, "A1")), "HALF_DAY", 900);
        desk = given.staff(Role.FRONT_DESK, operator);
        times.set(
                given.staff(Role.MANAGER, operator),
                venue,
                List.of(
                        new Weekly(DayOfWeek.TUESDAY, LocalTime.of(14, 0)),
                        new Weekly(DayOfWeek.THURSDAY, LocalTime.of(10, 0))));
        visit = TUESDAY.atTime(14, 0).atZone(TestClock.PARIS).toInstant();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void who_asks_is_told_that_it_arrived_and_the_desk_finds_her() {
        Prospect ines = asked(question("ines@asks.example"));

        assertThat(ines.stage()).isEqualTo(Stage.ENQUIRY);
        assertThat(prospects.list(desk, operator)).containsExactly(ines);
        assertThat(prospects.countNew(desk, operator)).isOne();
        assertThat(told("ENQUIRY", ines)).isOne();
    }

    @Test
    void asking_twice_asks_once() {
        NewEnquiry wanted = question("twice@asks.example");

        assertThat(asked(wanted)).isEqualTo(asked(wanted));

        assertThat(prospects.list(desk, operator)).hasSize(1);
    }

    @Test
    void a_visit_is_one_of_the_hours_that_the_venue_gave_and_is_open() {
        assertThat(times.free(venues.get(venue)))
                .contains(visit)
                .allSatisfy(moment -> assertThat(moment.atZone(TestClock.PARIS).getDayOfWeek())
                        .isIn(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY));

        assertThat(enquiries.ask(visiting("odd@asks.example", visit.plusSeconds(60)), "odd"))
                .isInstanceOf(Refused.class);
        Prospect ines = asked(visiting("ines@visits.example", visit));

        assertThat(ines.stage()).isEqualTo(Stage.VISIT);
        assertThat(times.free(venues.get(venue))).doesNotContain(visit);
    }

    @Test
    void of_eight_who_want_the_same_time_one_gets_it() throws Exception {
        List<Callable<VisitOutcome>> all = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            NewEnquiry wanted = visiting("visitor" + n + "@race.example", visit);
            all.add(() -> enquiries.ask(wanted, wanted.email()));
        }

        int agreed = 0;
        try (var people = Executors.newFixedThreadPool(8)) {
            for (Future<VisitOutcome> outcome : people.invokeAll(all)) {
                agreed += outcome.get() instanceof Agreed ? 1 : 0;
            }
        }

        assertThat(agreed).isOne();
        assertThat(prospects.list(desk, operator)).hasSize(1);
    }

    @Test
    void she_moves_her_visit_and_gives_it_up_by_her_link() {
        Prospect ines = asked(visiting("moves@visits.example", visit));
        String link = enquiries.issueLink(ines.id());
        Instant thursday =
                TUESDAY.plusDays(2).atTime(10, 0).atZone(TestClock.PARIS).toInstant();

        assertThat(enquiries.visit(link, thursday)).isInstanceOf(Agreed.class);
        assertThat(enquiries.open(link).orElseThrow().visitAt()).isEqualTo(thursday);
        assertThat(times.free(venues.get(venue))).contains(visit).doesNotContain(thursday);

        enquiries.cancelVisit(link);
        enquiries.cancelVisit(link);
        assertThat(enquiries.open(link).orElseThrow().visitAt()).isNull();
        assertThat(told("VISIT_MOVED", ines)).isOne();
        assertThat(told("VISIT_CANCELLED", ines)).isOne();
        assertThat(enquiries.open("somebody-elses")).isEmpty();
    }

    @Test
    void the_desk_gives_one_free_day_which_she_may_give_back() {
        Prospect ines = asked(question("tries@asks.example"));

        ReservationOutcome first = prospects.giveTrial(desk, ines.id(), TUESDAY);
        ReservationOutcome second = prospects.giveTrial(desk, ines.id(), TUESDAY.plusDays(1));

        assertThat(first).isInstanceOf(ReservationOutcome.Confirmed.class);
        assertThat(((ReservationOutcome.Confirmed) first).reservation().price().isZero())
                .isTrue();
        assertThat(second).isInstanceOf(ReservationOutcome.Refused.class);
        assertThat(prospects.get(desk, ines.id()).stage()).isEqualTo(Stage.TRIAL);
        assertThat(told("TRIAL_DAY", ines)).isOne();

        enquiries.cancelTrial(enquiries.issueLink(ines.id()));
        assertThat(prospects.get(desk, ines.id()).trial()).isNull();
        assertThat(prospects.giveTrial(desk, ines.id(), TUESDAY)).isInstanceOf(ReservationOutcome.Confirmed.class);
    }

    @Test
    void a_full_day_is_refused_with_that_reason_and_nothing_is_left_of_it() {
        Prospect one = asked(question("one@asks.example"));
        Prospect other = asked(question("other@asks.example"));
        prospects.giveTrial(desk, one.id(), TUESDAY);

        ReservationOutcome outcome = prospects.giveTrial(desk, other.id(), TUESDAY);

        assertThat(((ReservationOutcome.Refused) outcome).first().rule()).isEqualTo("day-full");
        assertThat(prospects.get(desk, other.id()).trial()).isNull();
    }

    @Test
    void notes_the_next_step_and_the_stage_are_kept_with_who_set_them() {
        Prospect ines = asked(question("kept@asks.example"));

        prospects.note(desk, ines.id(), " Cherche deux jours par semaine. ");
        prospects.plan(desk, ines.id(), "Rappeler", TUESDAY);
        prospects.keep(desk, ines.id(), true);
        assertThatThrownBy(() -> prospects.move(desk, ines.id(), Stage.LOST, " "))
                .isInstanceOf(InvalidInputException.class);
        prospects.move(desk, ines.id(), Stage.LOST, "A trouvé plus près");
        prospects.move(desk, ines.id(), Stage.ENQUIRY, null);

        Prospect now = prospects.get(desk, ines.id());
        assertThat(now.stage()).isEqualTo(Stage.ENQUIRY);
        assertThat(now.lostReason()).isNull();
        assertThat(now.nextStep()).isEqualTo("Rappeler");
        assertThat(now.keeper()).isEqualTo(desk.member());
        assertThat(prospects.events(desk, ines.id()))
                .extracting(ProspectEvent::detail)
                .containsExactly("ENQUIRY", "LOST", "Cherche deux jours par semaine.");
    }

    @Test
    void another_operators_prospects_do_not_exist_and_members_see_none() {
        Prospect ines = asked(question("apart@asks.example"));
        Caller elsewhere = given.staff(Role.MANAGER, given.anOperator());

        assertThatThrownBy(() -> prospects.get(elsewhere, ines.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> prospects.list(elsewhere, operator)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> prospects.note(elsewhere, ines.id(), "x")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> times.set(elsewhere, venue, List.of())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> onboarding.list(elsewhere, operator)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void nobody_floods_a_venue() {
        for (int n = 0; n < 5; n++) {
            asked(question("often@asks.example"));
        }

        assertThatThrownBy(() -> asked(question("often@asks.example"))).isInstanceOf(TooManyRequestsException.class);
    }

    @Test
    void what_a_new_member_is_shown_is_ticked_and_unticked_and_survives_a_new_order() {
        Caller manager = given.staff(Role.MANAGER, operator);
        MemberId member = given.aMember();
        given.affiliated(member, operator);
        onboarding.set(manager, operator, List.of("Visite du lieu", "Badge", " ", "Wi-Fi"));
        var badge = onboarding.list(desk, operator).get(1);

        onboarding.tick(desk, operator, badge.id(), member, true);
        onboarding.tick(desk, operator, badge.id(), member, true);
        onboarding.set(manager, operator, List.of("Badge", "Visite du lieu"));

        assertThat(onboarding.progress(desk, operator, member))
                .extracting(each -> each.step().title() + " " + each.done())
                .containsExactly("Badge true", "Visite du lieu false");
        onboarding.tick(desk, operator, badge.id(), member, false);
        assertThat(onboarding.progress(desk, operator, member)).noneMatch(Onboarding.Progress::done);
    }

    private Prospect asked(NewEnquiry wanted) {
        return ((Agreed) enquiries.ask(wanted, wanted.email())).prospect();
    }

    private NewEnquiry question(String email) {
        return new NewEnquiry(
                ProspectId.next(), venue, "Inès", "Moreau", email, null, "Avez-vous un bureau ?", null, Locale.FRENCH);
    }

    private NewEnquiry visiting(String email, Instant at) {
        return new NewEnquiry(ProspectId.next(), venue, "Inès", "Moreau", email, null, null, at, Locale.FRENCH);
    }

    private long told(String kind, Prospect prospect) {
        return given.count(
                "SELECT COUNT(*) FROM outbox_message WHERE kind = ? AND subject_id = ?",
                kind,
                prospect.id().value());
    }
}
