package org.etabli.ui.resources;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venues;
import org.etabli.network.WhoseHours;
import org.etabli.ui.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager says when her laser may be used, on screen. */
class HoursTabTest extends ViewTest {

    @Autowired
    Venues venues;

    private VenueId venue;
    private ResourceId laser;

    @BeforeEach
    void a_manager_before_her_laser() {
        OperatorId operator = given.anOperator();
        venue = given.aVenue(operator);
        laser = given.with(given.aMachine(venue), "name", "Laser");
        MemberId maud = given.aMember();
        given.holds(maud, Role.MANAGER, operator);
        signIn(maud, "ROLE_MEMBER", "ROLE_MANAGER");
    }

    @Test
    void a_machine_is_used_only_while_a_supervisor_is_there_until_it_follows_its_venue_again() {
        open();
        choose(WhoseHours.SUPERVISED);
        assertThat(venues.calendarOf(venue, laser).supervision()).isPresent();

        open();
        assertThat(choice().getValue()).isEqualTo(WhoseHours.SUPERVISED);
        choose(WhoseHours.VENUE);
        assertThat(venues.calendarOf(venue, laser).whose()).isEqualTo(WhoseHours.VENUE);
    }

    private void open() {
        UI.getCurrent().navigate("resources");
        UI.getCurrent().navigate("resources/" + laser);
        Tabs tabs = find(Tabs.class).all().getLast();
        tabs.setSelectedTab(find(Tab.class).all().stream()
                .filter(tab -> tab.getLabel().equals("Horaires"))
                .findFirst()
                .orElseThrow());
    }

    private void choose(WhoseHours hours) {
        choice().setValue(hours);
        test(find(Button.class).withText("Enregistrer").all().getLast()).click();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<WhoseHours> choice() {
        return find(RadioButtonGroup.class).all().getLast();
    }
}
