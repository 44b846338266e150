package org.etabli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.TestClock.MONDAY_NINE;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.etabli.billing.BillingFixtures;
import org.etabli.fault.FaultReports;
import org.etabli.fault.Faults;
import org.etabli.fault.NewFault;
import org.etabli.kernel.Caller;
import org.etabli.kernel.FaultId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.reservation.MoveReservation;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationChanges;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ReservationOutcome;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.ReservationOutcome.Refused;
import org.etabli.reservation.Reservations;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A machine of two units, one resource to reserve and one controller: it works while both do, and costs once. */
@EtabliTest
class LaserWithExtractorTest {

    private static final TimeSlot MORNING = TimeSlot.of(MONDAY_NINE, Duration.ofHours(2));
    private static final TimeSlot AFTERNOON = TimeSlot.of(MONDAY_NINE.plus(Duration.ofHours(5)), Duration.ofHours(2));

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures books;

    @Autowired
    HttpSurface api;

    @Autowired
    Reservations reservations;

    @Autowired
    ReservationChanges changes;

    @Autowired
    FaultReports reports;

    @Autowired
    Faults faults;

    @Autowired
    TestClock clock;

    private Workshop at;
    private UnitId tube;
    private UnitId extractor;
    private ResourceId laser;
    private MemberId ines;
    private HttpSurface.User controller;
    private final UUID session = UUID.randomUUID();

    @BeforeEach
    void a_laser_that_takes_its_extractor_with_it() {
        clock.reset();
        at = new Workshop(given, api, books.aLiableOperator(LocalDate.of(2026, 11, 1)));
        tube = given.aUnit(at.venue, "Grand laser");
        extractor = given.aUnit(at.venue, "Grand laser, extraction");
        laser = given.aBundle(at.venue, "MACHINE", tube, extractor);
        given.costs(laser, "MINUTE", 35);
        ines = at.ines;
        controller = api.withToken(api.as(at.manager)
                .send("PUT", "/access/controllers/" + laser + "/key", null)
                .text("key"));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void one_reservation_takes_both_units_and_nobody_else_gets_the_extractor_meanwhile() {
        ReservationDetails hers = reserved(null, MORNING);
        ResourceId plasma = given.aBundle(at.venue, "MACHINE", given.aUnit(at.venue, "Plasma"), extractor);

        assertThat(given.count(
                        "SELECT COUNT(*) FROM occupancy WHERE holder_id = ? AND active = 1",
                        hers.id().value()))
                .isEqualTo(2);
        MemberId leo = given.aMember();
        assertThat(reservations.request(given.as(leo), RequestReservation.of(plasma, null, MORNING, leo)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.first().rule()).isEqualTo("slot-taken"));
    }

    @Test
    void it_starts_checks_in_and_costs_its_minutes_once() {
        reserved(null, MORNING);

        assertThat(start().body().path("allowed").asBoolean()).isTrue();
        clock.advance(Duration.ofMinutes(50));
        stop(43 * 60 - 5);
        stop(43 * 60 - 5);

        assertThat(given.text("SELECT status FROM reservation WHERE member_id = ?", ines.value()))
                .isEqualTo("CHECKED_IN");
        assertThat(given.count("SELECT COUNT(*) FROM machine_session WHERE resource_id = ?", laser.value()))
                .isOne();
        assertThat(given.count("SELECT COUNT(*) FROM charge WHERE source = ?", "machine-session " + session))
                .isOne();
        assertThat(given.count("SELECT amount_minor FROM charge WHERE source = ?", "machine-session " + session))
                .isEqualTo(43 * 35);
    }

    @Test
    void without_the_authorisation_it_stays_off() {
        var type = given.requires(laser, at.operator, "Grand laser");
        given.authorised(ines, type, null);
        reserved(null, MORNING);
        given.insert("UPDATE authorisation SET revoked_at = ? WHERE type_id = ?", clock.instant(), type.value());

        assertThat(start().text("reason")).isEqualTo("no-authorisation");
    }

    @Test
    void a_fault_of_the_extractor_keeps_the_laser_off_and_stops_one_that_runs() {
        reserved(null, MORNING);
        start();
        clock.advance(Duration.ofMinutes(5));
        breaks(extractor);

        assertThat(beat().text("reason")).isEqualTo("machine-faulty");
        stop(4 * 60);
        assertThat(controller
                        .post(
                                "/access/sessions",
                                Map.of("session", UUID.randomUUID().toString(), "credential", at.badge))
                        .text("reason"))
                .isEqualTo("machine-faulty");
    }

    @Test
    void a_standstill_of_the_extractor_is_one_of_the_laser() {
        reserved(null, MORNING);
        given.insert(
                "INSERT INTO outage (id, unit_id, starts_at, ends_at, reason, maintenance, created_at)"
                        + " VALUES (UUID(), ?, ?, ?, 'Filtre', TRUE, ?)",
                extractor.value(),
                MORNING.start(),
                MORNING.end(),
                MORNING.start());

        assertThat(start().text("reason")).isEqualTo("machine-in-maintenance");
    }

    @Test
    void nobody_reserves_it_nor_moves_to_it_while_its_extractor_is_out_of_order_whichever_unit_she_names() {
        ReservationDetails hers = reserved(null, new TimeSlot(at(26), at(28)));
        breaks(extractor);

        for (UnitId named : new UnitId[] {null, tube, extractor}) {
            assertThat(request(named, AFTERNOON))
                    .isInstanceOfSatisfying(
                            Refused.class, no -> assertThat(no.first().rule()).isEqualTo("out-of-order-until"));
        }
        assertThat(changes.move(given.as(ines), new MoveReservation(hers.id(), AFTERNOON, null)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.first().rule()).isEqualTo("out-of-order-until"));
    }

    @Test
    void what_it_may_decide_by_itself_is_nobody_while_the_extractor_is_out_of_order() {
        reserved(null, MORNING);
        assertThat(rights()).contains("\"rights\":[{");

        breaks(extractor);

        assertThat(rights()).contains("\"rights\":[]");
    }

    private String rights() {
        String signed = controller.get("/access/rights").raw().body();
        return new String(Base64.getUrlDecoder().decode(signed.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    private static Instant at(int hours) {
        return MONDAY_NINE.plus(Duration.ofHours(hours));
    }

    private void breaks(UnitId unit) {
        FaultId id = reports.report(
                new NewFault(FaultId.next(), laser, unit, "Plus d’aspiration", ines, null, null, new byte[0]),
                unit.toString());
        Caller manager = given.staff(Role.MANAGER, at.operator);
        faults.confirm(manager, id, "Moteur grillé", at(24));
    }

    private ReservationDetails reserved(@Nullable UnitId unit, TimeSlot slot) {
        return ((Confirmed) request(unit, slot)).reservation();
    }

    private ReservationOutcome request(@Nullable UnitId unit, TimeSlot slot) {
        return reservations.request(given.as(ines), RequestReservation.of(laser, unit, slot, ines));
    }

    private HttpSurface.Answer start() {
        return controller.post("/access/sessions", Map.of("session", session.toString(), "credential", at.badge));
    }

    private HttpSurface.Answer beat() {
        return controller.post("/access/heartbeats", Map.of("session", session.toString(), "ranSeconds", 200));
    }

    private void stop(long ran) {
        Map<String, Object> body = new HashMap<>();
        body.put("session", session.toString());
        body.put("credential", at.badge);
        body.put("startedSecondsAgo", ran + 60);
        body.put("ranSeconds", ran);
        assertThat(controller.post("/access/sessions/stop", body).status()).isEqualTo(204);
    }
}
