package org.etabli.ui.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.TestClock.MONDAY_NINE;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.etabli.billing.BillingFixtures;
import org.etabli.kernel.Caller;
import org.etabli.kernel.LoanId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.lending.HandOut;
import org.etabli.lending.Handovers;
import org.etabli.lending.Lendable;
import org.etabli.lending.Lending;
import org.etabli.lending.LendingShelf;
import org.etabli.lending.LendingTerms;
import org.etabli.lending.LoanDeposits.Way;
import org.etabli.lending.LoanOutcome;
import org.etabli.member.Members;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationOutcome;
import org.etabli.reservation.Reservations;
import org.etabli.resource.Resources;
import org.etabli.testing.TestClock;
import org.etabli.ui.ViewTest;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A member sees what is lent and what she keeps; the desk hands out, takes back, and undoes what was a mistake. */
class LendingViewsTest extends ViewTest {

    private static final LocalDate MONDAY = LocalDate.ofInstant(MONDAY_NINE, TestClock.PARIS);

    @Autowired
    BillingFixtures books;

    @Autowired
    Lending lending;

    @Autowired
    LendingShelf shelf;

    @Autowired
    Handovers handovers;

    @Autowired
    Reservations reservations;

    @Autowired
    Members members;

    @Autowired
    Resources resources;

    private OperatorId operator;
    private VenueId venue;
    private ResourceId readers;
    private UnitId firstReader;
    private MemberId ines;
    private MemberId sami;
    private Caller desk;

    @BeforeEach
    void two_e_readers_with_a_deposit_of_40_euros() {
        operator = books.aLiableOperator(LocalDate.of(2026, 1, 1));
        venue = given.aVenue(operator);
        firstReader = given.aUnit(venue, "Liseuse 1");
        readers = given.with(
                given.aPool(venue, "EQUIPMENT", firstReader, given.aUnit(venue, "Liseuse 2")),
                "max_minutes",
                7 * 24 * 60);
        given.with(readers, "name", "Liseuse");
        lending.change(
                given.staff(Role.MANAGER, operator),
                readers,
                new LendingTerms(euros(40_00), euros(1_50), "Housse, câble", "Pas dans le bain."));
        ines = known();
        sami = given.aMember();
        given.holds(sami, Role.FRONT_DESK, operator);
        desk = given.staff(Role.FRONT_DESK, operator);
    }

    @Test
    void a_member_reads_the_terms_and_what_of_it_is_there() {
        out(known(), 1);
        signIn(ines, "ROLE_MEMBER");

        opensTheShelf();

        assertThat(said())
                .contains(
                        "Prêt gratuit",
                        "7 jours au plus",
                        "Caution : 40,00 €, rendue au retour",
                        "Retard : 1,50 € par jour",
                        "Avec : Housse, câble",
                        "Pas dans le bain.")
                .noneMatch(said -> said.equals("Chez vous"));
        assertThat(texts()).contains("1 sur 2");
        assertThat(buttons()).doesNotContain("Prêter");
    }

    @Test
    void who_is_late_reads_it_and_what_it_costs() {
        out(ines, 1);
        clock.advance(Duration.ofDays(3));
        signIn(ines, "ROLE_MEMBER");

        opensTheShelf();

        assertThat(titles()).contains("Chez vous");
        assertThat(said())
                .contains(
                        "Attendu mardi 24 novembre, 3,00 € de retard à ce jour. Rapportez-le, et vous pourrez emprunter"
                                + " de nouveau.");
        assertThat(texts()).contains("En retard");
        assertThat(said()).anyMatch(said -> said.contains("Caution déposée : 40,00 €"));
    }

    @Test
    void she_keeps_it_longer_herself() {
        out(ines, 1);
        signIn(ines, "ROLE_MEMBER");
        opensTheShelf();
        assertThat(said()).contains("À rapporter mardi 24 novembre avant 20 h");

        click("Prolonger");
        click("Prolonger");

        assertThat(said()).contains("À rapporter mercredi 25 novembre avant 20 h");
    }

    @Test
    void the_desk_hands_out_what_is_reserved_and_takes_it_back_broken() {
        reserved(ines);
        atTheDesk();
        assertThat(said()).anyMatch(said -> said.startsWith("Liseuse 1, 9 h – mar. 24 nov., 18 h"));

        click("Remettre");
        area("État à la remise").setValue("Neuve");
        way("Caution payée en").setValue(Way.CHEQUE);
        click("Remettre");

        assertThat(given.text("SELECT condition_out FROM loan WHERE member_id = ?", ines.value()))
                .isEqualTo("Neuve");
        assertThat(held()).isEqualTo(40_00);
        assertThat(said()).anyMatch(said -> said.startsWith("Liseuse 1 · À rapporter mardi 24 novembre"));

        click("Reprendre");
        assertThat(way("Caution rendue en").getValue()).isEqualTo(Way.CHEQUE);
        area("État au retour").setValue("Écran fendu");
        find(BigDecimalField.class).all().getLast().setValue(new BigDecimal("55"));
        assertThat(paragraphs())
                .contains("Dégât : 55,00 €, dont 40,00 € pris sur la caution et 15,00 € sur la prochaine facture.");
        click("Reprendre");

        assertThat(held()).isZero();
        assertThat(given.count(
                        "SELECT amount_minor FROM charge WHERE operator_id = ? AND source LIKE 'loan-damage%'",
                        operator.value()))
                .isEqualTo(15_00);
        assertThat(texts()).contains("Abîmé");
        click("Historique");
        assertThat(said()).contains("État à la remise : Neuve", "État au retour : Écran fendu");
    }

    @Test
    void who_stands_at_the_counter_gets_one_at_once_and_the_mistake_is_undone() {
        atTheDesk();
        lends(ines);

        assertThat(given.count("SELECT COUNT(*) FROM loan WHERE member_id = ? AND is_out = 1", ines.value()))
                .isOne();

        click("Annuler la remise");

        assertThat(held()).isZero();
        assertThat(given.count(
                        "SELECT COUNT(*) FROM reservation WHERE member_id = ? AND status = 'CANCELLED'", ines.value()))
                .isOne();
        assertThat(said()).contains("Rien n’est dehors.");
    }

    @Test
    void who_keeps_something_too_long_is_refused_with_the_reason() {
        out(ines, 1);
        clock.advance(Duration.ofDays(2));
        atTheDesk();
        assertThat(texts()).contains("En retard");

        lends(ines);

        assertThat(said()).contains("Un prêt n’est pas revenu.");
        assertThat(paragraphs()).anyMatch(said -> said.startsWith("Il était attendu le mardi 24 novembre"));
        assertThat(given.count("SELECT COUNT(*) FROM loan WHERE member_id = ?", ines.value()))
                .isOne();
    }

    @Test
    void among_the_arrivals_a_thing_is_handed_out_and_not_checked_in() {
        reserved(ines);
        signIn(sami, "ROLE_MEMBER", "ROLE_FRONT_DESK");
        UI.getCurrent().navigate("desk", QueryParameters.of("venue", slug()));

        click("Remettre");
        assertThat(said()).contains("Caution à prendre : 40,00 €");
        click("Remettre");

        assertThat(given.count("SELECT COUNT(*) FROM loan WHERE member_id = ? AND is_out = 1", ines.value()))
                .isOne();
    }

    @Test
    void missing_choices_are_named_at_their_fields() {
        atTheDesk();
        click("Prêter");
        click("Remettre");

        assertThat(find(ComboBox.class).all()).anyMatch(ComboBox::isInvalid);
    }

    @Test
    void a_manager_sets_the_terms_of_a_thing() {
        MemberId maud = given.aMember();
        given.holds(maud, Role.MANAGER, operator);
        signIn(maud, "ROLE_MEMBER", "ROLE_FRONT_DESK", "ROLE_MANAGER");
        UI.getCurrent().navigate("resources/" + readers);
        Tab tab = find(Tab.class).all().stream()
                .filter(each -> each.getLabel().equals("Prêt"))
                .findFirst()
                .orElseThrow();
        ((Tabs) tab.getParent().orElseThrow()).setSelectedTab(tab);
        find(BigDecimalField.class).all().stream()
                .filter(field -> "Caution".equals(field.getLabel()))
                .forEach(field -> field.setValue(new BigDecimal("60")));
        find(TextField.class).all().stream()
                .filter(field -> "Ce qui va avec".equals(field.getLabel()))
                .forEach(field -> field.setValue("Housse"));
        click("Enregistrer");

        LendingTerms terms = lending.terms(resources.get(readers));
        assertThat(terms.deposit()).isEqualTo(euros(60_00));
        assertThat(terms.lateFee()).isEqualTo(euros(1_50));
        assertThat(terms.accessories()).isEqualTo("Housse");
    }

    @SuppressWarnings("unchecked")
    private void lends(MemberId member) {
        click("Prêter");
        find(ComboBox.class).all().getLast().setValue(members.get(member));
        Lendable reader = shelf.list(venue).getFirst();
        find(Select.class).all().stream()
                .filter(select -> "Quoi".equals(select.getLabel()))
                .forEach(select -> select.setValue(reader));
        find(DatePicker.class)
                .all()
                .getLast()
                .setValue(clock.instant().atZone(TestClock.PARIS).toLocalDate().plusDays(1));
        click("Remettre");
    }

    private void opensTheShelf() {
        UI.getCurrent().navigate("lending", QueryParameters.of("at", slug()));
    }

    private void atTheDesk() {
        signIn(sami, "ROLE_MEMBER", "ROLE_FRONT_DESK");
        UI.getCurrent().navigate("lending/desk", QueryParameters.of("venue", slug()));
    }

    private String slug() {
        return given.text("SELECT slug FROM venue WHERE id = ?", venue.value());
    }

    private void out(MemberId member, int days) {
        LoanOutcome outcome = handovers.handOut(
                desk,
                new HandOut(
                        LoanId.next(),
                        new HandOut.Wanted(member, readers, null, MONDAY.plusDays(days)),
                        null,
                        Way.CASH));
        assertThat(outcome).isInstanceOf(LoanOutcome.Done.class);
    }

    private void reserved(MemberId member) {
        assertThat(reservations.request(
                        given.as(member),
                        RequestReservation.of(
                                readers, firstReader, new TimeSlot(MONDAY_NINE, at(MONDAY.plusDays(1), 18)), member)))
                .isInstanceOf(ReservationOutcome.Confirmed.class);
    }

    private MemberId known() {
        MemberId member = given.aMember();
        given.affiliated(member, operator);
        return member;
    }

    private long held() {
        return given.count("SELECT COALESCE(SUM(held_minor), 0) FROM deposit WHERE operator_id = ?", operator.value());
    }

    private TextArea area(String label) {
        return find(TextArea.class).all().stream()
                .filter(area -> label.equals(area.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Select<Way> way(String label) {
        return find(Select.class).all().stream()
                .filter(select -> label.equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void click(String label) {
        test(find(Button.class).withText(label).all().getLast()).click();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private List<String> titles() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    private List<String> paragraphs() {
        return plain(find(Paragraph.class).all().stream().map(Paragraph::getText));
    }

    private List<String> said() {
        return plain(find(Span.class).all().stream().map(Span::getText));
    }

    /** With what stands beside an icon. */
    private List<String> texts() {
        return plain(
                find(Span.class).all().stream().map(span -> span.getElement().getTextRecursively()));
    }

    private static List<String> plain(Stream<String> texts) {
        return texts.map(said -> said.replace('\u00a0', ' ').strip()).toList();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(TestClock.PARIS).toInstant();
    }

    private static Money euros(long cents) {
        return Money.ofMinor(CurrencyUnit.EUR, cents);
    }
}
