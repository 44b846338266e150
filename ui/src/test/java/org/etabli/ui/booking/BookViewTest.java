package org.etabli.ui.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.etabli.kernel.FloorId;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.member.Profiles;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.Reservations;
import org.etabli.resource.Favourites;
import org.etabli.testing.StatementCount;
import org.etabli.testing.TestClock;
import org.etabli.ui.ViewTest;
import org.etabli.ui.component.FloorPlan;
import org.etabli.ui.component.RefusalCard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BookViewTest extends ViewTest {

    @Autowired
    Reservations reservations;

    @Autowired
    Favourites favourites;

    @Autowired
    Profiles profiles;

    OperatorId operator;
    VenueId venue;
    ResourceId desks;
    List<UnitId> units;
    MemberId ines;

    @BeforeEach
    void ines_stands_before_five_desks() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        units = IntStream.rangeClosed(1, 5)
                .mapToObj(n -> given.aUnit(venue, "A" + n))
                .toList();
        desks = given.aPool(venue, "DESK", units.toArray(UnitId[]::new));
        given.costs(desks, "HALF_DAY", 900);
        ines = given.aMember();
        given.joins(ines, given.aPlan(operator, "DESK", "HALF_DAYS", 10L));
        signIn(ines, "ROLE_MEMBER");
    }

    @Test
    void the_proposal_is_taken_with_one_click() {
        openTuesdayAfternoon();

        assertThat(heading()).isEqualTo("Poste A1");
        assertThat(confirm().getText()).isEqualTo("Confirmer A1, 14\u00a0h\u00a0– 18\u00a0h");
        test(confirm()).click();

        assertThat(row("A1")).contains("À moi");
        assertThat(given.count("SELECT COUNT(*) FROM reservation WHERE member_id = ?", ines.value()))
                .isEqualTo(1);
    }

    @Test
    void she_is_offered_the_desk_that_she_used_last() {
        reserve(ines, units.get(3), "08:00", "09:00");

        openTuesdayAfternoon();

        assertThat(heading()).isEqualTo("Poste A4");
    }

    @Test
    void a_free_favourite_is_offered_before_the_desk_that_she_used_last_and_stands_first_in_the_list() {
        reserve(ines, units.get(3), "08:00", "09:00");
        favourites.mark(given.as(ines), units.get(2));

        openTuesdayAfternoon();

        assertThat(heading()).isEqualTo("Poste A3");
        assertThat(text(find(PlaceRow.class).first())).startsWith("A3");
        assertThat(text(find(PlaceList.class).single())).contains("Favoris");
        assertThat(pressed(summaryStar())).isTrue();
    }

    @Test
    void a_favourite_that_is_taken_gives_way_to_what_is_free() {
        favourites.mark(given.as(ines), units.getFirst());
        reserve(given.aMember(), units.getFirst(), "14:00", "18:00");

        openTuesdayAfternoon();

        assertThat(heading()).isEqualTo("Poste A2");
    }

    @Test
    void the_star_marks_a_favourite_and_takes_it_off_again_while_the_choice_stays() {
        openTuesdayAfternoon();
        FavouriteStar star = starOf("A4");
        assertThat(star.getAriaLabel()).contains("Favori, Poste A4");
        assertThat(pressed(star)).isFalse();

        test(star).click();

        assertThat(pressed(starOf("A4"))).isTrue();
        assertThat(favourites.of(given.as(ines))).containsExactly(units.get(3));
        assertThat(heading()).isEqualTo("Poste A1");

        test(starOf("A4")).click();
        assertThat(favourites.of(given.as(ines))).isEmpty();
    }

    @Test
    void the_star_of_the_summary_says_the_same_as_the_one_in_the_list() {
        openTuesdayAfternoon();

        test(summaryStar()).click();

        assertThat(pressed(summaryStar())).isTrue();
        assertThat(pressed(starOf("A1"))).isTrue();
        assertThat(favourites.of(given.as(ines))).containsExactly(units.getFirst());
    }

    @Test
    void a_colleague_who_lets_members_know_is_named_and_no_other() {
        MemberId paul = named("Paul", "Mercier");
        MemberId zoe = named("Zoé", "Fradin");
        profiles.share(paul, true);
        reserve(paul, units.get(1), "14:00", "18:00");
        reserve(zoe, units.get(2), "14:00", "18:00");

        openTuesdayAfternoon();

        assertThat(row("A2")).contains("Réservé · Paul M.");
        assertThat(row("A3")).contains("Réservé").doesNotContain("·");
        assertThat(text(find(HereToday.class).single())).isEqualTo("Ici mar. 24 nov.\u00a0: Paul M.");
        assertThat(everything()).contains("Paul M.").doesNotContain("Mercier", "Zoé", "Fradin");

        profiles.share(paul, false);
        openTuesdayAfternoon();
        assertThat(row("A2")).contains("Réservé").doesNotContain("·");
        assertThat(everything()).doesNotContain("Paul");
    }

    @Test
    void a_desk_that_is_taken_proposes_its_neighbour() {
        reserve(given.aMember(), units.get(1), "14:00", "18:00");

        openTuesdayAfternoon();
        test(find(NativeButton.class)
                        .withCondition(button -> text(button).contains("A2"))
                        .first())
                .click();

        assertThat(text(find(RefusalCard.class).single())).contains("Poste A2 est pris");
        assertThat(confirm().getText()).startsWith("Prendre A1");
    }

    @Test
    void a_desk_taken_while_she_looks_at_it_is_refused_and_the_neighbour_is_one_click_away() {
        openTuesdayAfternoon();
        reserve(given.aMember(), units.getFirst(), "14:00", "18:00");

        test(confirm()).click();

        assertThat(text(find(RefusalCard.class).single())).contains("Ce créneau vient d’être pris.");
        assertThat(confirm().getText()).startsWith("Prendre A2");
        test(confirm()).click();
        assertThat(heading()).isEqualTo("Poste A2");
        assertThat(row("A2")).contains("À moi");
    }

    @Test
    void a_full_floor_leads_to_another_floor() {
        aFloor("Rez-de-chaussée", 0, units);
        UnitId above = given.aUnit(venue, "E1");
        given.aPool(venue, "DESK", above);
        aFloor("Étage", 1, List.of(above));
        units.forEach(unit -> reserve(given.aMember(), unit, "14:00", "18:00"));
        openTuesdayAfternoon();
        assertThat(find(FullFloor.class).exists()).isFalse();

        test(find(RadioButtonGroup.class).withClassName("etb-book-floors").single())
                .selectItem("Rez-de-chaussée");

        FullFloor full = find(FullFloor.class).single();
        assertThat(text(full)).contains("Rez-de-chaussée", "tout est pris", "Étage, E1");
        test(find(Button.class, full).first()).click();
        assertThat(heading()).isEqualTo("Poste E1");
        assertThat(find(FullFloor.class).exists()).isFalse();
    }

    @Test
    void opening_the_plan_takes_as_many_statements_with_many_desks_as_with_few() {
        openTuesdayAfternoon();
        int few = StatementCount.of(this::openTuesdayAfternoon);
        List<UnitId> more = IntStream.rangeClosed(6, 60)
                .mapToObj(n -> given.aUnit(venue, "A" + n))
                .toList();
        more.forEach(unit -> given.insert(
                "INSERT INTO resource_unit (resource_id, unit_id) VALUES (?, ?)", desks.value(), unit.value()));
        more.stream().limit(40).forEach(unit -> {
            MemberId colleague = given.aMember();
            profiles.share(colleague, true);
            reserve(colleague, unit, "14:00", "18:00");
            favourites.mark(given.as(ines), unit);
        });
        openTuesdayAfternoon();

        int many = StatementCount.of(this::openTuesdayAfternoon);

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(8);
    }

    private void openTuesdayAfternoon() {
        BookingNavigation.open(Wish.of(Kind.DESK)
                .at(venue.toString())
                .during(LocalSlot.of(on(TUESDAY, "14:00", "18:00"), TestClock.PARIS)));
    }

    private void reserve(MemberId member, UnitId unit, String from, String to) {
        reservations.request(given.as(member), RequestReservation.of(desks, unit, on(TUESDAY, from, to), member));
    }

    private void aFloor(String name, int level, List<UnitId> standing) {
        FloorId floor = FloorId.next();
        given.insert(
                "INSERT INTO floor (id, venue_id, name, level, width, height, background) VALUES (?, ?, ?, ?, 100, 100, '')",
                floor.value(),
                venue.value(),
                name,
                level);
        standing.forEach(unit -> given.insert(
                "UPDATE unit SET floor_id = ?, x = 10, y = 10, width = 10, height = 10 WHERE id = ?",
                floor.value(),
                unit.value()));
    }

    private MemberId named(String first, String last) {
        MemberId member = given.aMember();
        given.insert("UPDATE member SET first_name = ?, last_name = ? WHERE id = ?", first, last, member.value());
        return member;
    }

    private FavouriteStar starOf(String label) {
        return find(FavouriteStar.class)
                .withCondition(star -> star.getParent().orElseThrow() instanceof PlaceRow row
                        && text(row).startsWith(label))
                .single();
    }

    private FavouriteStar summaryStar() {
        return find(FavouriteStar.class, find(SummaryCard.class).single()).single();
    }

    private static boolean pressed(FavouriteStar star) {
        return "true".equals(star.getElement().getAttribute("aria-pressed"));
    }

    /** All that is sent to the browser: texts, attributes, and what the plan is told. */
    private String everything() {
        Element board = find(Board.class).single().getElement();
        return board.getOuterHTML()
                + find(FloorPlan.class).all().stream()
                        .map(plan -> String.valueOf(plan.getElement().getPropertyRaw("states")))
                        .collect(Collectors.joining());
    }

    private Button confirm() {
        return find(Button.class).withClassName("etb-confirm").single();
    }

    private String heading() {
        return find(H2.class, find(SummaryCard.class).single()).first().getText();
    }

    private String row(String label) {
        return text(find(PlaceRow.class)
                .withCondition(row -> text(row).startsWith(label))
                .first());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
