package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.etabli.testing.TestClock.MONDAY_NINE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.etabli.access.BrokerFixture;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.simulator.HttpLink;
import org.etabli.simulator.Laser;
import org.etabli.simulator.Link;
import org.etabli.simulator.MqttLink;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.HttpSurface.Answer;
import org.etabli.testing.Mosquitto;
import org.etabli.testing.TestClock;
import org.etabli.training.CourseDraft;
import org.etabli.training.Courses;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The chain that no open system has: enrolment, sign-off, reservation, machine on, minutes, invoice line. */
@EtabliTest
class WorkshopChainTest {

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures books;

    @Autowired
    HttpSurface api;

    @Autowired
    Courses courses;

    @Autowired
    Issuance issuance;

    @Autowired
    BrokerFixture brokers;

    @Autowired
    TestClock clock;

    AtomicLong seconds = new AtomicLong(5);
    OperatorId operator;
    VenueId venue;
    ResourceId laser;
    CourseId course;
    MemberId ines;
    MemberId trainer;
    MemberId manager;

    @BeforeEach
    void a_workshop_that_bills() {
        operator = books.aLiableOperator(LocalDate.of(2026, 11, 1));
        venue = given.aVenue(operator);
        laser = given.aMachine(venue);
        given.costs(laser, "MINUTE", 35);
        AuthorisationTypeId type = given.requires(laser, operator, "Laser");
        course = courses.create(
                given.staff(Role.MANAGER, operator),
                CourseId.next(),
                operator,
                new CourseDraft("Découpe laser, initiation", null, Money.of(CurrencyUnit.EUR, 0), 1, 8, Set.of(type)));
        trainer = person(Role.TRAINER);
        manager = person(Role.MANAGER);
        ines = given.aMember();
        given.insert("UPDATE member SET badge = ? WHERE id = ?", ines.toString(), ines.value());
        books.livesSomewhere(operator, ines);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void over_http() {
        Answer key = key();
        try (Link link = new HttpLink(api.at("/"), key.text("key"))) {
            fromEnrolmentToInvoice(new Laser(laser.toString(), key.text("serverKey"), link, seconds::get));
        }
    }

    @Test
    void over_mqtt_with_a_real_broker() {
        Answer key = key();
        try (Mosquitto mosquitto = new Mosquitto();
                AutoCloseable listening = brokers.listen(mosquitto.url());
                MqttLink link = new MqttLink(
                        mosquitto.url(),
                        laser.toString(),
                        key.text("key"),
                        key.text("serverKey"),
                        Duration.ofSeconds(2))) {
            await().until(() -> link.rights().isPresent());
            fromEnrolmentToInvoice(new Laser(laser.toString(), key.text("serverKey"), link, seconds::get));
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private void fromEnrolmentToInvoice(Laser machine) {
        String session = api.as(trainer)
                .post(
                        "/trainings/" + course + "/sessions",
                        Map.of(
                                "venueId",
                                venue.toString(),
                                "start",
                                "2026-11-23T10:00:00+01:00",
                                "end",
                                "2026-11-23T12:00:00+01:00",
                                "places",
                                6),
                        "Idempotency-Key",
                        session())
                .text("id");
        Answer enrolled = api.as(ines).send("PUT", "/trainings/sessions/" + session + "/enrolment", null);
        assertThat(enrolled.text("state")).isEqualTo("placed");
        assertThat(reserve().text("rule")).isEqualTo("authorisation-missing");

        clock.advance(Duration.ofHours(3));
        String taken = api.as(trainer)
                .get("/trainings/sessions/" + session + "/participants")
                .body()
                .path(0)
                .path("id")
                .asString();
        assertThat(api.as(trainer)
                        .send("PUT", "/trainings/participants/" + taken + "/sign-off", null)
                        .status())
                .isEqualTo(204);
        assertThat(reserve().status()).isEqualTo(201);

        clock.set(MONDAY_NINE.plus(Duration.ofHours(5)));
        machine.badge(ines.toString());
        assertThat(machine.said()).isEqualTo("on");
        machine.run(true);
        seconds.addAndGet(42 * 60 + 20);
        clock.advance(Duration.ofMinutes(43));
        machine.badge(ines.toString());
        assertThat(machine.untold()).isZero();

        assertThat(invoiced()).as("43 minutes at 0.35 €, one line").isEqualTo(43 * 35);
    }

    private Answer reserve() {
        return api.as(ines)
                .post(
                        "/reservations",
                        Map.of(
                                "resourceId", laser.toString(),
                                "start", "2026-11-23T14:00:00+01:00",
                                "end", "2026-11-23T15:00:00+01:00"));
    }

    private long invoiced() {
        clock.set(MONDAY_NINE.plus(Duration.ofDays(9)));
        MemberId accountant = person(Role.ACCOUNTANT);
        Answer run =
                api.as(accountant).post("/billing-runs", Map.of("operatorId", operator.toString(), "month", "2026-11"));
        assertThat(run.status()).as(run.body().toString()).isEqualTo(201);
        api.as(accountant).post("/billing-runs/" + run.text("id") + "/commit", null);
        issuance.issueAll();
        assertThat(given.count(
                        "SELECT COUNT(*) FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id WHERE i.operator_id = ?"
                                + " AND l.label LIKE '%machine-time%'",
                        operator.value()))
                .isEqualTo(1);
        return given.count("SELECT SUM(gross_minor) FROM invoice WHERE operator_id = ?", operator.value());
    }

    private Answer key() {
        return api.as(manager).send("PUT", "/access/controllers/" + laser + "/key", null);
    }

    private MemberId person(Role role) {
        MemberId member = given.aMember();
        given.holds(member, role, operator);
        return member;
    }

    private static String session() {
        return java.util.UUID.randomUUID().toString();
    }
}
