package org.etabli.ui.venues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.network.Accent;
import org.etabli.network.OperatorLook;
import org.etabli.network.OperatorLooks;
import org.etabli.network.Venues;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.Reservations;
import org.etabli.testing.Pictures;
import org.etabli.testing.StatementCount;
import org.etabli.ui.ViewTest;
import org.etabli.ui.component.FileField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SettingsViewTest extends ViewTest {

    @Autowired
    Venues venues;

    @Autowired
    Reservations reservations;

    @Autowired
    OperatorLooks looks;

    OperatorId operator;
    VenueId venue;

    @BeforeEach
    void a_manager_of_one_venue() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        MemberId maud = given.aMember();
        given.holds(maud, Role.MANAGER, operator);
        signIn(maud, "ROLE_MEMBER", "ROLE_FRONT_DESK", "ROLE_MANAGER");
    }

    @Test
    void what_she_types_is_what_the_venue_is() {
        open("venue");

        test(field("Nom du lieu")).setValue("La Fabrique du Clain");
        test(field("Code de la porte")).setValue("4312");
        test(button("Enregistrer")).click();

        assertThat(venues.get(venue).name()).isEqualTo("La Fabrique du Clain");
        assertThat(venues.get(venue).doorCode()).isEqualTo("4312");
    }

    @Test
    void what_does_not_fit_is_said_at_its_field_and_nothing_is_written() {
        String name = venues.get(venue).name();
        open("venue");

        test(field("Nom du lieu")).setValue("");
        test(button("Enregistrer")).click();
        assertThat(field("Nom du lieu").isInvalid()).isTrue();
        assertThat(field("Nom du lieu").getErrorMessage()).isEqualTo("Ce champ est nécessaire.");

        test(field("Nom du lieu")).setValue("x");
        EmailField email = find(EmailField.class).single();
        email.setValue("nowhere");
        test(button("Enregistrer")).click();
        assertThat(email.getErrorMessage()).startsWith("Une adresse s’écrit");
        assertThat(venues.get(venue).name()).isEqualTo(name);
    }

    @Test
    void where_half_days_meet_is_said_with_the_hours() {
        open("hours");
        TimePicker noon = find(TimePicker.class)
                .withCaption("Fin du matin, début de l’après-midi")
                .single();
        assertThat(noon.getValue()).isNull();
        noon.setValue(LocalTime.of(13, 0));
        test(button("Enregistrer")).click();
        assertThat(given.count("SELECT noon_minute FROM venue WHERE id = ?", venue.value()))
                .isEqualTo(780);

        noon = find(TimePicker.class)
                .withCaption("Fin du matin, début de l’après-midi")
                .single();
        noon.setValue(LocalTime.of(8, 0));
        test(button("Enregistrer")).click();
        assertThat(noon.isInvalid()).isTrue();
        assertThat(given.count("SELECT noon_minute FROM venue WHERE id = ?", venue.value()))
                .isEqualTo(780);
    }

    @Test
    void the_second_of_two_managers_is_told() {
        open("venue");
        given.insert("UPDATE venue SET revision = revision + 1 WHERE id = ?", venue.value());

        test(field("Nom du lieu")).setValue("Autre nom");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> button("Enregistrer").click())
                .isInstanceOf(org.etabli.kernel.ChangedMeanwhileException.class);
    }

    @Test
    void a_closure_says_who_is_in_the_way_before_it_is_saved_and_is_taken_back() {
        reserve("14:00", "16:00");
        open("days");

        test(button("Ajouter des jours")).click();
        test(find(DatePicker.class).first()).setValue(TUESDAY);
        assertThat(text(find(InTheWayNote.class).single())).contains("Une réservation est touchée");
        assertThat(venues.calendarOf(venue).on(TUESDAY).isClosed()).isFalse();

        test(field("Raison")).setValue("Inventaire");
        test(button("Enregistrer")).click();
        assertThat(venues.calendarOf(venue).on(TUESDAY).isClosed()).isTrue();
        assertThat(given.count(
                        "SELECT COUNT(*) FROM reservation WHERE venue_id = ? AND status = 'CONFIRMED'", venue.value()))
                .isEqualTo(1);
        assertThat(text(find(DaysTab.class).single())).contains("Inventaire").contains("1 réservation");

        test(undo()).click();
        assertThat(venues.calendarOf(venue).on(TUESDAY).isClosed()).isFalse();
    }

    @Test
    void a_closure_without_a_reason_stays_open() {
        open("days");

        test(button("Ajouter des jours")).click();
        test(button("Enregistrer")).click();
        assertThat(find(DatePicker.class).first().isInvalid()).isTrue();

        test(find(DatePicker.class).first()).setValue(TUESDAY);
        test(button("Enregistrer")).click();
        assertThat(field("Raison").isInvalid()).isTrue();
        assertThat(given.count("SELECT COUNT(*) FROM calendar_exception WHERE venue_id = ?", venue.value()))
                .isZero();
    }

    @Test
    void an_imported_calendar_is_shown_before_it_is_taken_over() {
        open("days");
        test(button("Importer un calendrier")).click();
        ImportDialog dialog = find(ImportDialog.class).single();

        dialog.read("nonsense".getBytes(StandardCharsets.UTF_8));
        assertThat(text(dialog)).contains("n’est pas un calendrier");

        dialog.read(("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//FR\r\nX-WR-CALNAME:Mairie\r\n"
                        + "BEGIN:VEVENT\r\nUID:a\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:20261224\r\n"
                        + "DTEND;VALUE=DATE:20270104\r\nSUMMARY:Congés\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(text(dialog)).contains("1 fermeture nouvelle").contains("Aucune réservation");
        assertThat(given.count("SELECT COUNT(*) FROM calendar_exception WHERE venue_id = ?", venue.value()))
                .isZero();

        test(button("Reprendre 1 changement")).click();
        assertThat(given.count("SELECT COUNT(*) FROM calendar_exception WHERE venue_id = ?", venue.value()))
                .isEqualTo(1);
    }

    @Test
    void public_holidays_are_switched_off_and_on_again() {
        var christmas = java.time.LocalDate.of(2026, 12, 25);
        open("days");
        assertThat(text(find(HolidaysSection.class).single())).contains("Lundi de Pâques");

        test(find(Checkbox.class).single()).click();
        assertThat(venues.calendarOf(venue).on(christmas).isClosed()).isFalse();

        test(undo()).click();
        assertThat(venues.calendarOf(venue).on(christmas).isClosed()).isTrue();
    }

    @Test
    void the_operators_siren_is_proven() {
        open("operator");

        test(field("SIREN")).setValue("732 829 321");
        test(button("Enregistrer")).click();
        assertThat(field("SIREN").getErrorMessage()).contains("neuf chiffres");

        test(field("SIREN")).setValue("732 829 320");
        test(button("Enregistrer")).click();
        assertThat(venues.getOperator(operator).siren()).isEqualTo("732829320");
        assertThat(field("Monnaie").isReadOnly()).isTrue();
    }

    @Test
    void the_operators_look_is_tried_out_kept_and_taken_back() {
        open("operator");
        TextField colour = field("Couleur");
        test(colour).setValue("#ffdd00");
        assertThat(colour.getErrorMessage()).startsWith("Trop claire").contains("1,3");
        test(button("Enregistrer")).click();
        assertThat(looks.of(operator)).isEqualTo(OperatorLook.PLAIN);

        test(colour).setValue("#8A1C5B");
        assertThat(find(PaperPreview.class).single().getStyle().get("--etb-look"))
                .isEqualTo("#8a1c5b");
        test(button("Enregistrer")).click();
        find(FileField.class).single().take(Pictures.logo());
        assertThat(looks.of(operator).accent()).isEqualTo(new Accent("#8a1c5b"));
        assertThat(looks.of(operator).logo()).isNotNull();

        test(button("Retirer le logo")).click();
        assertThat(looks.of(operator).logo()).isNull();
    }

    @Test
    void opening_the_closures_takes_as_many_statements_with_many_reservations_as_with_few() {
        reserve("08:00", "09:00");
        given.insert(
                "INSERT INTO calendar_exception (id, venue_id, first_day, last_day, reason) VALUES (?, ?, ?, ?, 'Congés')",
                UUID.randomUUID(),
                venue.value(),
                TUESDAY,
                TUESDAY);
        reopen();
        int few = StatementCount.of(this::reopen);
        given.insert("DELETE FROM calendar_exception WHERE venue_id = ?", venue.value());
        for (int hour = 9; hour < 17; hour++) {
            reserve("%02d:00".formatted(hour), "%02d:00".formatted(hour + 1));
        }
        for (int day = 0; day < 9; day++) {
            given.insert(
                    "INSERT INTO calendar_exception (id, venue_id, first_day, last_day, reason)"
                            + " VALUES (?, ?, ?, ?, 'Congés')",
                    UUID.randomUUID(),
                    venue.value(),
                    TUESDAY,
                    TUESDAY.plusDays(day));
        }
        reopen();

        assertThat(StatementCount.of(this::reopen)).isEqualTo(few);
        assertThat(text(find(DaysTab.class).single())).contains("9 réservations");
    }

    private void reopen() {
        UI.getCurrent().navigate("home");
        open("days");
    }

    private void open(String part) {
        navigate(SettingsView.class, Map.of("part", part));
    }

    private void reserve(String from, String to) {
        MemberId ines = given.aMember();
        reservations.request(
                given.as(ines), RequestReservation.of(given.aRoom(venue), null, on(TUESDAY, from, to), ines));
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    private Button button(String text) {
        return find(Button.class)
                .withCondition(button -> text.equals(button.getText()))
                .single();
    }

    private Button undo() {
        Notification notice = find(Notification.class).last();
        return find(Button.class, notice).first();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
