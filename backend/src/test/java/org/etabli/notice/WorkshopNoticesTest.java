package org.etabli.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.util.List;
import org.etabli.jobs.RecurringJob;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MaintenancePlanId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PurchaseId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.maintenance.MaintenanceDraft;
import org.etabli.maintenance.Maintenances;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.Reservations;
import org.etabli.shop.Product;
import org.etabli.shop.Purchases;
import org.etabli.shop.Shelf;
import org.etabli.shop.TakeProduct;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.JobExecutionException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;

/** What those who run a workshop read of its shelf and its machines, and who had reserved one that is maintained. */
@EtabliTest
@Import(Shelf.class)
class WorkshopNoticesTest {

    @Autowired
    Fixtures given;

    @Autowired
    Shelf shelf;

    @Autowired
    Purchases purchases;

    @Autowired
    Maintenances maintenances;

    @Autowired
    Reservations reservations;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TestClock clock;

    @Autowired
    List<RecurringJob> jobs;

    @Autowired
    AutowireCapableBeanFactory beans;

    private VenueId venue;
    private Caller manager;
    private MemberId ines;
    private ResourceId laser;

    @BeforeEach
    void a_workshop() {
        clock.reset();
        OperatorId operator = given.anOperator();
        venue = given.aVenue(operator);
        manager = given.staff(Role.MANAGER, operator);
        given.holds(manager.member(), Role.MANAGER, operator);
        ines = given.aMember();
        given.affiliated(ines, operator);
        laser = given.with(given.aMachine(venue), "name", "Laser bleu");
    }

    @AfterEach
    void no_plan_is_left_for_other_tests() {
        given.insert("UPDATE maintenance_plan SET active = FALSE WHERE venue_id = ?", venue.value());
    }

    @Test
    void a_manager_reads_what_runs_out_and_how_much_is_left() {
        Product acrylic = shelf.acrylic(manager, venue, 4);

        purchases.take(given.as(ines), new TakeProduct(PurchaseId.next(), acrylic.id(), 2, ines, null));

        MailContent mail = latest(manager.member());
        assertThat(mail.summary().subject()).isEqualTo("Stock bas\u00a0: Acrylique 3 mm, Le Lieu");
        assertThat(mail.text()).contains("2 plaques", "/stock?venue=");
    }

    @Test
    void who_looks_after_a_machine_reads_what_it_needs_and_nobody_else_does() throws JobExecutionException {
        MemberId malik = given.aMember();
        MaintenancePlanId plan = plan(malik);
        given.insert("UPDATE maintenance_plan SET counted_from = '2026-01-01' WHERE id = ?", plan.value());

        run("maintenance");

        MailContent mail = latest(malik);
        assertThat(mail.summary().subject()).isEqualTo("Entretien à faire\u00a0: Graissage, Laser bleu");
        assertThat(mail.text()).contains("Nettoyer", "Graisser les rails", "/maintenance?venue=");
        assertThat(mailbox.list(manager)).isEmpty();
    }

    @Test
    void who_had_reserved_a_machine_reads_that_it_is_maintained_not_that_it_broke() throws JobExecutionException {
        reservations.request(given.as(ines), RequestReservation.of(laser, null, on(TUESDAY, "14:00", "16:00"), ines));
        MaintenancePlanId plan = plan(null);
        maintenances.plan(manager, plan, on(TUESDAY, "13:00", "18:00"));

        run("faults");
        assertThat(latest(ines).summary().subject())
                .startsWith("Entretien\u00a0: Laser bleu, votre réservation du mardi 24 novembre");
        assertThat(latest(ines).text()).contains("sera en entretien").doesNotContain("en panne");

        maintenances.unplan(manager, plan);
        assertThat(latest(ines).summary().subject()).startsWith("Entretien terminé ou déplacé");
    }

    private MaintenancePlanId plan(@Nullable MemberId responsible) {
        MaintenancePlanId id = MaintenancePlanId.next();
        maintenances.save(
                manager,
                venue,
                new MaintenanceDraft(
                        id,
                        laser,
                        "Graissage",
                        "Nettoyer\nGraisser les rails",
                        3,
                        null,
                        7,
                        5,
                        responsible,
                        false,
                        true));
        return id;
    }

    private void run(String name) throws JobExecutionException {
        RecurringJob job =
                jobs.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
        ((org.quartz.Job) beans.createBean(job.type())).execute(null);
    }

    private MailContent latest(MemberId reader) {
        Mails.sendAll(dispatch);
        return mailbox.get(
                given.as(reader), mailbox.list(given.as(reader)).getFirst().id());
    }
}
