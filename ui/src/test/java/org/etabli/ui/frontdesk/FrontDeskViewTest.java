package org.etabli.ui.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.reservation.Housekeeping;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.Reservations;
import org.etabli.testing.StatementCount;
import org.etabli.testing.TestClock;
import org.etabli.ui.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FrontDeskViewTest extends ViewTest {

    @Autowired
    Reservations reservations;

    @Autowired
    Housekeeping housekeeping;

    @Autowired
    Members members;

    OperatorId operator;
    VenueId venue;
    ResourceId desks;
    List<UnitId> units;

    @BeforeEach
    void sami_works_the_desk_on_tuesday_at_twelve_to_two() {
        clock.set(at("13:48"));
        operator = given.anOperator();
        venue = given.aVenue(operator);
        units = IntStream.rangeClosed(1, 5)
                .mapToObj(n -> given.aUnit(venue, "A" + n))
                .toList();
        desks = given.aPool(venue, "DESK", units.toArray(UnitId[]::new));
        given.costs(desks, "HALF_DAY", 900);
        given.aRoom(venue);
        MemberId sami = given.aMember();
        given.holds(sami, Role.FRONT_DESK, operator);
        signIn(sami, "ROLE_MEMBER", "ROLE_FRONT_DESK");
    }

    @Test
    void arrivals_stand_under_their_headings_and_the_next_one_is_marked() {
        expected("Romain", "13:45");
        expected("Ines", "14:00");
        expected("Noe", "17:00");

        open();

        assertThat(text(panel()))
                .containsSubsequence("En retard", "Romain", "+3", "Maintenant", "Ines", "Plus tard", "Noe");
        assertThat(marked()).contains("Ines").contains("première visite");
        assertThat(counts()).contains("0 sur place").contains("3 à venir").contains("4 postes libres");
    }

    @Test
    void one_enter_checks_the_marked_arrival_in_and_the_notification_takes_it_back() {
        expected("Ines", "14:00");
        expected("Noe", "17:00");
        open();

        enter("");

        assertThat(counts()).contains("1 sur place").contains("1 à venir");
        assertThat(marked()).contains("Noe");
        test(find(Button.class).withText("Annuler").last()).click();
        assertThat(counts()).contains("0 sur place").contains("2 à venir");
        assertThat(marked()).contains("Ines");
    }

    @Test
    void a_name_or_a_badge_and_enter_check_in_whom_they_mean() {
        expected("Ines", "14:00");
        MemberId zoe = expected("Zoe", "14:00");
        MemberId abel = expected("Abel", "14:00");
        given.insert(
                "UPDATE member SET badge = ? WHERE id = ?",
                "B" + abel.toString().substring(24),
                abel.value());
        open();

        enter("zo");
        assertThat(status(zoe)).isEqualTo("CHECKED_IN");
        pause();
        enter("B" + abel.toString().substring(24));

        assertThat(status(abel)).isEqualTo("CHECKED_IN");
        assertThat(counts()).contains("2 sur place").contains("1 à venir");
    }

    @Test
    void arrows_mark_another_arrival() {
        expected("Abel", "14:00");
        expected("Ines", "14:00");
        open();
        String first = marked();

        find(ArrivalSearch.class).single();
        press(Key.ARROW_DOWN);
        assertThat(marked()).isNotEqualTo(first);
        press(Key.ARROW_UP);
        assertThat(marked()).isEqualTo(first);
    }

    @Test
    void too_early_is_refused_in_words() {
        MemberId noe = expected("Noe", "17:00");
        open();

        enter("");

        assertThat(status(noe)).isEqualTo("CONFIRMED");
        assertThat(find(com.vaadin.flow.component.notification.Notification.class).all().stream()
                        .map(FrontDeskViewTest::text)
                        .toList())
                .anyMatch(words -> words.contains("Le pointage ouvre à 16\u00a0h\u00a045"));
    }

    @Test
    void who_was_released_is_taken_back_and_who_is_here_may_leave() {
        MemberId ines = expected("Ines", "13:30");
        clock.set(at("13:46"));
        housekeeping.releaseNoShows();
        clock.set(at("13:48"));
        open();
        assertThat(text(panel())).contains("Places rendues faute de pointage");

        test(button("Reprendre")).click();
        assertThat(status(ines)).isEqualTo("CHECKED_IN");
        find(ArrivalTabs.class).single().setValue(ArrivalTab.HERE);
        test(button("Partir")).click();

        assertThat(status(ines)).isEqualTo("COMPLETED");
        assertThat(counts()).contains("1 départ");
    }

    @Test
    void three_clicks_give_a_known_member_a_free_desk() {
        MemberId ines = given.aMember();
        given.affiliated(ines, operator);
        open();

        test(tile("Demi-j.")).click();
        whom().setValue(members.get(ines));
        test(button("Payer 9,00\u00a0€ sur place")).click();

        assertThat(status(ines)).isEqualTo("CHECKED_IN");
        assertThat(counts()).contains("1 sur place").contains("4 postes libres");
    }

    @Test
    void a_visitor_without_an_address_gets_a_desk_and_what_is_missing_is_told_at_the_field() {
        open();
        test(tile("Visite")).click();
        test(button("Nouvelle personne")).click();
        test(button("Donner le poste")).click();
        TextField firstName = field("Prénom");
        assertThat(firstName.isInvalid()).isTrue();

        firstName.setValue("Zoé");
        field("Nom").setValue("Martin");
        test(button("Donner le poste")).click();

        assertThat(counts()).contains("1 sur place");
        assertThat(given.count(
                        "SELECT COUNT(*) FROM reservation r JOIN member m ON m.id = r.member_id WHERE r.venue_id = ?"
                                + " AND m.email IS NULL AND r.price_minor = 0 AND r.status = 'CHECKED_IN'",
                        venue.value()))
                .isEqualTo(1);
    }

    @Test
    void notes_are_written_ticked_off_and_thrown_away() {
        open();
        test(find(Button.class)
                        .withCondition(b -> b.getAriaLabel()
                                .filter("Ajouter une consigne"::equals)
                                .isPresent())
                        .single())
                .click();
        TextField text = find(TextField.class)
                .withCondition(field -> !(field instanceof ArrivalSearch))
                .single();
        text.setValue("Café pour 8");
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                text,
                new com.vaadin.flow.component.KeyDownEvent(
                        text, Key.ENTER.getKeys().getFirst()));

        Checkbox note = find(Checkbox.class)
                .withCondition(box -> "Café pour 8".equals(box.getLabel()))
                .single();
        test(note).click();
        assertThat(given.count(
                        "SELECT COUNT(*) FROM day_note WHERE venue_id = ? AND done_at IS NOT NULL", venue.value()))
                .isEqualTo(1);
        test(find(Button.class)
                        .withCondition(b -> b.getAriaLabel()
                                .filter(l -> l.startsWith("Supprimer"))
                                .isPresent())
                        .single())
                .click();
        assertThat(given.count("SELECT COUNT(*) FROM day_note WHERE venue_id = ?", venue.value()))
                .isZero();
    }

    @Test
    void a_closed_day_says_so_and_when_it_opens_next() {
        given.insert("DELETE FROM opening_hours WHERE venue_id = ? AND weekday = 7", venue.value());

        UI.getCurrent().navigate("desk", QueryParameters.of("day", "2026-11-29"));

        assertThat(text(panel())).contains("fermé ce jour-là").contains("lundi 30 novembre");
        assertThat(find(NativeButton.class).withClassName("etb-tile").all()).isEmpty();
    }

    @Test
    void opening_the_day_takes_as_many_statements_with_many_as_with_few() {
        expected("Ines", "14:00");
        open();
        int few = StatementCount.of(this::open);
        for (int unit = 1; unit < units.size(); unit++) {
            for (int hour = 8; hour < 20; hour++) {
                MemberId somebody = given.aMember();
                reservations.request(
                        given.as(somebody),
                        RequestReservation.of(
                                desks,
                                units.get(unit),
                                on(TUESDAY.plusDays(1), "%02d:00".formatted(hour), "%02d:00".formatted(hour + 1)),
                                somebody));
            }
        }
        clock.set(TUESDAY.plusDays(1).atTime(7, 0).atZone(TestClock.PARIS).toInstant());
        open();

        int many = StatementCount.of(this::open);

        assertThat(panel().getElement().getTextRecursively()).contains("À venir48");
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(8);
    }

    private void open() {
        navigate(FrontDeskView.class);
    }

    private MemberId expected(String firstName, String from) {
        MemberId member = given.aMember();
        given.insert("UPDATE member SET first_name = ? WHERE id = ?", firstName, member.value());
        Instant now = clock.instant();
        clock.reset();
        reservations.request(given.as(member), RequestReservation.of(desks, null, on(TUESDAY, from, "19:00"), member));
        clock.set(now);
        return member;
    }

    private void enter(String words) {
        find(ArrivalSearch.class).single().setValue(words);
        press(Key.ENTER);
    }

    private void press(Key key) {
        ArrivalSearch search = find(ArrivalSearch.class).single();
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                search,
                new com.vaadin.flow.component.KeyDownEvent(search, key.getKeys().getFirst()));
    }

    private static void pause() {
        try {
            Thread.sleep(450); // a second Enter at once means the same person
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String status(MemberId member) {
        return given.text("SELECT status FROM reservation WHERE member_id = ?", member.value());
    }

    private Button button(String words) {
        return find(Button.class)
                .withCondition(button -> words.equals(button.getText()))
                .first();
    }

    private NativeButton tile(String length) {
        return find(NativeButton.class)
                .withCondition(tile -> text(tile).startsWith(length))
                .first();
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<MemberDetails> whom() {
        return find(ComboBox.class).single();
    }

    private ArrivalsPanel panel() {
        return find(ArrivalsPanel.class).single();
    }

    private String marked() {
        return text(find(PersonRow.class)
                .withCondition(row -> row.getElement().hasAttribute("aria-current"))
                .single());
    }

    private String counts() {
        return text(find(DayCounts.class).single());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static Instant at(String time) {
        return TUESDAY.atTime(LocalTime.parse(time)).atZone(TestClock.PARIS).toInstant();
    }
}
