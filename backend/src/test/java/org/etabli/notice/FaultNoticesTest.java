package org.etabli.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import org.etabli.fault.FaultProposals;
import org.etabli.fault.FaultReports;
import org.etabli.fault.Faults;
import org.etabli.fault.NewFault;
import org.etabli.jobs.RecurringJob;
import org.etabli.kernel.Caller;
import org.etabli.kernel.FaultId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.Reservations;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.JobExecutionException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What people read of a fault: who runs the venue, who had reserved, and who may come after all. */
@EtabliTest
class FaultNoticesTest {

    @Autowired
    Fixtures given;

    @Autowired
    FaultReports reports;

    @Autowired
    Faults faults;

    @Autowired
    FaultProposals proposals;

    @Autowired
    Reservations reservations;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TestClock clock;

    @Autowired
    java.util.List<RecurringJob> jobs;

    @Autowired
    AutowireCapableBeanFactory beans;

    private Caller manager;
    private MemberId ines;
    private FaultId fault;

    @BeforeEach
    void a_laser_with_an_equal_is_reserved_and_fails() {
        clock.reset();
        OperatorId operator = given.anOperator();
        VenueId venue = given.aVenue(operator);
        MemberId person = given.aMember();
        given.holds(person, Role.MANAGER, operator);
        manager = Caller.of(person, java.util.Set.of(new org.etabli.kernel.RoleAt(Role.MANAGER, operator, null)));
        String category = "laser " + venue;
        ResourceId laser = given.with(given.aMachine(venue), "category", category.substring(0, 20));
        given.with(laser, "name", "Laser bleu");
        ResourceId equal = given.with(given.aMachine(venue), "category", category.substring(0, 20));
        given.with(equal, "name", "Laser vert");
        ines = given.aMember();
        reservations.request(given.as(ines), RequestReservation.of(laser, null, on(TUESDAY, "14:00", "16:00"), ines));
        fault = reports.report(
                new NewFault(
                        FaultId.next(), laser, null, "De la fumée", null, "Zoé Petit", "zoe@f.example", new byte[0]),
                laser.toString());
    }

    @Test
    void the_venues_people_are_told_what_was_reported_and_by_whom() {
        assertThat(latest(manager.member()).summary().subject()).isEqualTo("Problème signalé\u00a0: Laser bleu");
        assertThat(latest(manager.member()).text()).contains("Zoé Petit", "De la fumée", "/faults/" + fault);
    }

    @Test
    void who_had_reserved_reads_what_she_may_have_instead_and_later_that_she_may_come_after_all() throws Exception {
        faults.confirm(
                manager,
                fault,
                "Tube",
                TUESDAY.plusDays(9).atStartOfDay(TestClock.PARIS).toInstant());
        tellEveryone();

        MailContent proposal = latest(ines);
        assertThat(proposal.summary().subject()).startsWith("En panne\u00a0: Laser bleu, votre réservation du");
        assertThat(proposal.text()).contains("Laser vert, Le Lieu, mardi 24 novembre", "14", "/reservations");

        faults.repair(manager, fault);
        assertThat(latest(ines).summary().subject()).startsWith("De nouveau en service");
    }

    @Test
    void who_has_answered_before_the_mail_left_is_not_asked_again() throws Exception {
        faults.confirm(
                manager,
                fault,
                "Tube",
                TUESDAY.plusDays(9).atStartOfDay(TestClock.PARIS).toInstant());
        tellEveryone();
        proposals.decline(
                given.as(ines),
                proposals.listOpen(given.as(ines)).getFirst().proposal().id());
        Mails.sendAll(dispatch);

        assertThat(mailbox.list(given.as(ines)))
                .extracting(MailSummary::subject)
                .noneMatch(subject -> subject.startsWith("En panne"))
                .anyMatch(subject -> subject.startsWith("Annulé"));
    }

    private void tellEveryone() throws JobExecutionException {
        var job = jobs.stream()
                .filter(one -> one.name().equals("faults"))
                .findFirst()
                .orElseThrow();
        ((org.quartz.Job) beans.createBean(job.type())).execute(null);
    }

    private MailContent latest(MemberId reader) {
        Mails.sendAll(dispatch);
        return mailbox.get(
                given.as(reader), mailbox.list(given.as(reader)).getFirst().id());
    }
}
