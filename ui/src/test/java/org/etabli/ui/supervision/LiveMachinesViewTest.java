package org.etabli.ui.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.etabli.access.Controllers;
import org.etabli.access.Guarded;
import org.etabli.access.LiveMachine;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.ui.ViewTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What who looks after a FabLab's machines sees of them, on screen. */
class LiveMachinesViewTest extends ViewTest {

    @Autowired
    Controllers controllers;

    @Autowired
    Members members;

    private OperatorId operator;
    private VenueId venue;
    private ResourceId laser;
    private ResourceId mill;
    private MemberId ines;

    @BeforeEach
    void a_lab() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        laser = machine("Découpeuse laser");
        mill = machine("Fraiseuse");
        ines = given.aMember();
        given.insert("UPDATE member SET first_name = 'Inès', last_name = 'Caillaud' WHERE id = ?", ines.value());
        given.affiliated(ines, operator);
        MemberId lucie = given.aMember();
        given.holds(lucie, Role.TRAINER, operator);
        signIn(lucie, "ROLE_MEMBER", "ROLE_TRAINER");
    }

    @Test
    void each_machine_says_how_it_stands_and_who_runs_it() {
        heard(laser, clock.instant());
        runs(laser, Duration.ofSeconds(23 * 60 - 20));
        heard(mill, clock.instant().minusSeconds(40));

        UI.getCurrent().navigate("live-machines");

        assertThat(said())
                .anyMatch(said -> said.equals("Inès Caillaud depuis 9 h, 23 min de marche, jusqu’à 11 h au plus tard"));
        assertThat(said()).anyMatch(said -> said.startsWith("Plus de nouvelles de son contrôleur depuis 8 h 59"));
        assertThat(said()).contains("1 en marche, 1 hors ligne");
    }

    @Test
    void the_log_is_in_plain_words_and_about_one_machine_when_asked() {
        event(laser, "DENIED", "NO_AUTHORISATION", ines);
        event(mill, "DENIED", "UNKNOWN_BADGE", null);
        UI.getCurrent().navigate("live-machines");
        assertThat(said())
                .contains(
                        "Inès Caillaud : refusé, pas d’autorisation pour cette machine",
                        "Badge inconnu du lieu : refusé, personne ne porte ce badge");

        @SuppressWarnings("unchecked")
        Select<LiveMachine> filter = find(Select.class).all().getLast();
        test(filter).selectItem("Fraiseuse");

        assertThat(said()).noneMatch(said -> said.startsWith("Inès Caillaud :"));
        assertThat(said()).anyMatch(said -> said.endsWith("personne ne porte ce badge"));
    }

    @Test
    void a_trainer_accompanies_a_member_and_ends_it() {
        given.insert("UPDATE member SET badge = 'B1042' WHERE id = ?", ines.value());
        UI.getCurrent().navigate("live-machines");

        test(find(Button.class).withText("Ouvrir pour…").all().getFirst()).click();
        test(find(Button.class).withText("Ouvrir").single()).click();
        ComboBox<MemberDetails> who = who();
        assertThat(who.isInvalid()).isTrue();
        who.setValue(members.get(ines));
        test(find(Button.class).withText("Ouvrir").single()).click();

        assertThat(said()).anyMatch(said -> said.startsWith("Inès Caillaud, avec ") && said.endsWith("jusqu’à 10 h"));
        test(find(Button.class).withText("Terminer").single()).click();
        assertThat(said()).noneMatch(said -> said.startsWith("Inès Caillaud, avec "));
        assertThat(given.count(
                        "SELECT COUNT(*) FROM accompaniment WHERE member_id = ? AND ended_at IS NOT NULL",
                        ines.value()))
                .isEqualTo(1);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<MemberDetails> who() {
        return find(ComboBox.class).all().getLast();
    }

    @Test
    void who_trains_at_no_venue_reads_what_would_be_here() {
        signIn(given.aMember(), "ROLE_MEMBER", "ROLE_TRAINER");

        UI.getCurrent().navigate("live-machines");

        assertThat(find(Paragraph.class).all())
                .anyMatch(said -> said.getText().equals("Les machines des lieux où vous encadrez apparaîtront ici."));
    }

    @Test
    void who_manages_decides_on_a_session_that_nobody_ended() {
        doubtful();
        UI.getCurrent().navigate("live-machines");
        assertThat(said())
                .as("who only trains decides nothing")
                .noneMatch(said -> said.contains("confirmé sa présence"));

        MemberId maud = given.aMember();
        given.holds(maud, Role.MANAGER, operator);
        signIn(maud, "ROLE_MEMBER", "ROLE_TRAINER", "ROLE_MANAGER");
        UI.getCurrent().navigate("live-machines");

        assertThat(said()).contains("Personne n’a confirmé sa présence : la machine s’est arrêtée seule", "1 attend");
        test(find(Button.class).withText("Ne pas facturer").single()).click();
        test(find(Button.class).withText("Ne pas facturer").all().getLast()).click();
        TextField reason = find(TextField.class)
                .withCondition(field -> "Raison".equals(field.getLabel()))
                .single();
        assertThat(reason.isInvalid()).isTrue();
        test(reason).setValue("Coupure de courant");
        test(find(Button.class).withText("Ne pas facturer").all().getLast()).click();

        assertThat(said()).anyMatch(said -> said.endsWith(": Coupure de courant"));
        assertThat(given.text("SELECT state FROM doubtful_session WHERE venue_id = ?", venue.value()))
                .isEqualTo("LET_GO");
    }

    private void doubtful() {
        runs(laser, Duration.ofMinutes(40));
        given.insert(
                "UPDATE machine_session SET ended_at = ?, ended_by = 'DEAD_MAN', settled_at = ? WHERE resource_id = ?",
                clock.instant().plus(Duration.ofHours(1)),
                clock.instant().plus(Duration.ofHours(1)),
                laser.value());
        given.insert(
                "INSERT INTO doubtful_session (session_id, venue_id, member_id, found_at)"
                        + " SELECT id, venue_id, member_id, settled_at FROM machine_session WHERE resource_id = ?",
                laser.value());
    }

    private List<String> said() {
        Stream<String> spans = find(Span.class).all().stream().map(Span::getText);
        return spans.map(said -> said.replace('\u00a0', ' ')).toList();
    }

    private ResourceId machine(String name) {
        ResourceId machine = given.with(given.aMachine(venue), "name", name);
        controllers.provision(given.staff(Role.MANAGER, operator), Guarded.by(machine));
        return machine;
    }

    private void heard(ResourceId machine, Instant at) {
        given.insert("UPDATE controller SET heard_at = ? WHERE resource_id = ?", at, machine.value());
    }

    private void runs(ResourceId machine, Duration ran) {
        Instant now = clock.instant();
        given.insert(
                "INSERT INTO machine_session (id, resource_id, venue_id, member_id, started_at, until_at, heard_at,"
                        + " ran_seconds) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                Ids.next(),
                machine.value(),
                venue.value(),
                ines.value(),
                now,
                now.plus(Duration.ofHours(2)),
                now,
                ran.toSeconds());
    }

    private void event(ResourceId machine, String what, String reason, @Nullable MemberId member) {
        given.insert(
                "INSERT INTO access_event (id, resource_id, at, what, reason, member_id) VALUES (?, ?, ?, ?, ?, ?)",
                Ids.next(),
                machine.value(),
                clock.instant(),
                what,
                reason,
                member == null ? null : member.value());
    }
}
