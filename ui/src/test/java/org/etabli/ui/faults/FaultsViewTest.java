package org.etabli.ui.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.etabli.fault.FaultProposals;
import org.etabli.fault.FaultReports;
import org.etabli.fault.NewFault;
import org.etabli.jobs.RecurringJob;
import org.etabli.kernel.FaultId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.Reservations;
import org.etabli.ui.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.Job;
import org.quartz.JobExecutionException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.context.TestPropertySource;

/** The manager confirms what was reported; the member who had reserved answers with one click. */
@TestPropertySource(properties = "spring.quartz.auto-startup=false")
class FaultsViewTest extends ViewTest {

    @Autowired
    FaultReports reports;

    @Autowired
    FaultProposals proposals;

    @Autowired
    Reservations reservations;

    @Autowired
    java.util.List<RecurringJob> jobs;

    @Autowired
    AutowireCapableBeanFactory beans;

    private MemberId maud;
    private MemberId ines;
    private ResourceId equal;

    @BeforeEach
    void a_laser_with_an_equal_is_reserved_and_reported() {
        OperatorId operator = given.anOperator();
        VenueId venue = given.aVenue(operator);
        String category = "laser " + venue.toString().substring(24);
        ResourceId laser = given.with(given.aMachine(venue), "category", category);
        equal = given.with(given.aMachine(venue), "category", category);
        maud = given.aMember();
        given.holds(maud, Role.MANAGER, operator);
        ines = given.aMember();
        reservations.request(given.as(ines), RequestReservation.of(laser, null, on(TUESDAY, "14:00", "16:00"), ines));
        reports.report(
                new NewFault(
                        FaultId.next(), laser, null, "De la fumée", null, "Zoé Petit", "zoe@v.example", new byte[0]),
                laser.toString());
    }

    @Test
    void from_the_report_to_the_answer() throws JobExecutionException {
        signIn(maud, "ROLE_MEMBER", "ROLE_FRONT_DESK", "ROLE_MANAGER");
        UI.getCurrent().navigate("faults");
        assertThat(find(Paragraph.class).all()).anyMatch(said -> said.getText().equals("De la fumée"));
        click("Confirmer la panne");
        find(DatePicker.class).single().setValue(TUESDAY.plusDays(9));
        test(find(Button.class).withText("Confirmer la panne").all().getLast()).click();
        assertThat(find(Button.class).withText("C’est réparé").all()).hasSize(1);

        beans.createBean(jobs.stream()
                        .filter(one -> one.name().equals("faults"))
                        .map(RecurringJob::type)
                        .findFirst()
                        .orElseThrow()
                        .asSubclass(Job.class))
                .execute(null);

        signIn(ines, "ROLE_MEMBER");
        UI.getCurrent().navigate("reservations");
        assertThat(find(H2.class).all())
                .anyMatch(title -> title.getText().equals("Une machine que vous avez réservée est en panne"));
        click("Accepter");

        assertThat(proposals.listOpen(given.as(ines))).isEmpty();
        assertThat(given.text("SELECT resource_id FROM reservation WHERE member_id = ?", ines.value()))
                .isEqualTo(equal.toString());
        assertThat(find(Button.class).withText("Accepter").all()).isEmpty();
    }

    private void click(String label) {
        test(find(Button.class).withText(label).single()).click();
    }
}
