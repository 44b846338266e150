package org.etabli.ui.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.ui.ViewTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member reads when she had which machine on; so does the desk, in her file. */
class MachineTimeCardTest extends ViewTest {

    private OperatorId operator;
    private VenueId venue;
    private ResourceId laser;
    private MemberId ines;

    @BeforeEach
    void a_member_and_a_laser() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        laser = given.with(given.aMachine(venue), "name", "Découpeuse laser");
        ines = given.aMember();
        given.affiliated(ines, operator);
    }

    @Test
    void what_ran_what_runs_and_what_is_in_doubt() {
        session(clock.instant().minus(Duration.ofDays(2)), Duration.ofMinutes(12), true, null);
        session(clock.instant().minus(Duration.ofDays(1)), Duration.ofMinutes(90), true, "NO_RESERVATION");
        session(clock.instant(), Duration.ofSeconds(61), false, null);
        signIn(ines, "ROLE_MEMBER");

        UI.getCurrent().navigate("membership");

        assertThat(said())
                .containsSubsequence(
                        "Découpeuse laser, 2 min",
                        "Découpeuse laser, 1 h 30",
                        "À vérifier, non facturé",
                        "Découpeuse laser, 12 min",
                        "Rien de plus à payer");
        assertThat(said()).noneMatch(said -> said.startsWith("Vos passages"));
    }

    @Test
    void what_the_venue_decided_about_a_doubtful_session_and_why() {
        Instant start = clock.instant().minus(Duration.ofDays(1));
        session(start, Duration.ofMinutes(90), true, "NO_RESERVATION");
        given.insert(
                "INSERT INTO doubtful_session (session_id, venue_id, member_id, found_at, state, reason, decided_by, decided_at)"
                        + " SELECT id, venue_id, member_id, settled_at, 'LET_GO', 'Geste pour la panne', member_id, settled_at"
                        + " FROM machine_session WHERE member_id = ?",
                ines.value());
        signIn(ines, "ROLE_MEMBER");

        UI.getCurrent().navigate("membership");

        assertThat(said()).contains("Non facturé", "Décision du lieu : Geste pour la panne");
    }

    @Test
    void who_used_none_reads_what_would_be_here() {
        signIn(ines, "ROLE_MEMBER");

        UI.getCurrent().navigate("membership");

        assertThat(said()).anyMatch(said -> said.startsWith("Vos passages sur les machines"));
    }

    @Test
    void the_desk_reads_it_in_her_file() {
        session(clock.instant().minus(Duration.ofDays(2)), Duration.ofMinutes(12), true, null);
        MemberId maud = given.aMember();
        given.holds(maud, Role.MANAGER, operator);
        signIn(maud, "ROLE_MEMBER", "ROLE_FRONT_DESK", "ROLE_MANAGER");

        UI.getCurrent().navigate("members/" + ines);
        find(Tab.class).all().stream()
                .filter(tab -> tab.getLabel().equals("Abonnement"))
                .forEach(tab -> ((Tabs) tab.getParent().orElseThrow()).setSelectedTab(tab));

        assertThat(find(H2.class).all()).anyMatch(title -> title.getText().equals("Temps machine"));
        assertThat(said()).contains("Découpeuse laser, 12 min");
    }

    private List<String> said() {
        return find(Span.class).all().stream()
                .map(Span::getText)
                .map(said -> said.replace('\u00a0', ' '))
                .toList();
    }

    private void session(Instant start, Duration ran, boolean over, @Nullable String doubt) {
        Instant end = over ? start.plus(Duration.ofHours(2)) : null;
        given.insert(
                "INSERT INTO machine_session (id, resource_id, venue_id, member_id, started_at, until_at, heard_at,"
                        + " ran_seconds, ended_at, ended_by, doubt, settled_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Ids.next(),
                laser.value(),
                venue.value(),
                ines.value(),
                start,
                start.plus(Duration.ofHours(2)),
                start,
                ran.toSeconds(),
                end,
                over ? "BADGE" : null,
                doubt,
                end);
    }
}
