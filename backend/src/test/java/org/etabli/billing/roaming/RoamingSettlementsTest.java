package org.etabli.billing.roaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.etabli.roaming.RoamingFixtures.JANUARY;
import static org.etabli.roaming.RoamingFixtures.price;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.etabli.access.MachineSession;
import org.etabli.access.SessionEnd;
import org.etabli.access.SessionEvents.MachineSessionSettled;
import org.etabli.billing.BillingFixtures;
import org.etabli.billing.Invoice;
import org.etabli.billing.Invoices;
import org.etabli.billing.document.InvoiceFile;
import org.etabli.billing.document.InvoiceFiles;
import org.etabli.billing.roaming.SettlementOutcome.Refused;
import org.etabli.billing.roaming.SettlementOutcome.Settled;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MachineSessionId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PersonalData.Section;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.membership.Memberships;
import org.etabli.reservation.Attendance;
import org.etabli.reservation.CreditStatements;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationChanges;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.Reservations;
import org.etabli.resource.ResourceKind;
import org.etabli.roaming.RoamingFixtures;
import org.etabli.roaming.RoamingMeasure;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.Integrity;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mustangproject.validator.ZUGFeRDValidator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rooms at 6.10 € an hour net between the two, desks at 14.50 € a day: members of one at the other's in November. */
@EtabliTest
@Import({BillingFixtures.class, RoamingFixtures.class, Integrity.class})
class RoamingSettlementsTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    private static final Instant IN_DECEMBER = Instant.parse("2026-12-01T08:00:00Z");

    @Autowired
    RoamingSettlements settlements;

    @Autowired
    RoamingSchedules schedules;

    @Autowired
    RoamingFixtures roaming;

    @Autowired
    RoamingData data;

    @Autowired
    BillingFixtures billing;

    @Autowired
    Reservations reservations;

    @Autowired
    ReservationChanges changes;

    @Autowired
    Attendance attendance;

    @Autowired
    Invoices invoices;

    @Autowired
    InvoiceFiles files;

    @Autowired
    Phrasebook phrasebook;

    @Autowired
    Integrity integrity;

    @Autowired
    Transactions transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    CreditStatements statements;

    @Autowired
    Memberships memberships;

    @Autowired
    HttpSurface api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Fixtures given;

    @Autowired
    TestClock clock;

    @TempDir
    Path folder;

    OperatorId home;
    OperatorId host;
    VenueId venue;
    ResourceId room;
    MemberId ines;
    Caller accountant;

    @BeforeEach
    void a_member_of_one_operator_and_a_room_of_another() {
        clock.reset();
        home = billing.aLiableOperator(JANUARY);
        host = billing.aLiableOperator(JANUARY);
        given.insert("UPDATE operator SET siren = '808080808', name = 'La Maison' WHERE id = ?", home.value());
        given.insert("UPDATE operator SET siren = '909090909' WHERE id = ?", host.value());
        venue = given.aVenue(host);
        room = given.aRoom(venue);
        given.costs(room, "HOUR", 9_00);
        ines = roaming.roamer(home, ResourceKind.ROOM, "MINUTES", 6000L);
        accountant = given.staff(Role.ACCOUNTANT, host);
        roaming.agreed(
                home,
                host,
                JANUARY,
                null,
                price(ResourceKind.ROOM, RoamingMeasure.HOUR, 610),
                price(ResourceKind.DESK, RoamingMeasure.DAY, 1450),
                price(ResourceKind.MACHINE, RoamingMeasure.MINUTE, 11));
    }

    @AfterEach
    void now() {
        schedules.remove(accountant, host);
        clock.reset();
    }

    @Test
    void what_is_used_not_come_to_and_cancelled_late_is_recorded_once() {
        given.with(room, "free_cancel_minutes", 24 * 60);
        given.with(room, "late_cancel_percent", 50);
        visited(TUESDAY, "14:00", "16:00");
        ReservationId late = reserved(TUESDAY, "16:00", "17:30");
        clock.set(on(TUESDAY, "16:00", "17:00").start().minus(Duration.ofHours(1)));
        changes.cancel(given.as(ines), late);
        clock.reset();
        changes.cancel(given.as(ines), reserved(TUESDAY.plusDays(3), "09:00", "10:00"));

        assertThat(visits())
                .extracting(
                        RoamingVisit::outcome,
                        RoamingVisit::counted,
                        visit -> visit.net().toString())
                .containsExactlyInAnyOrder(
                        tuple(VisitOutcome.USED, 120L, "EUR 12.20"),
                        // half of 90 minutes: 45 × 6.10 / 60 = 4.575
                        tuple(VisitOutcome.CANCELLED, 45L, "EUR 4.58"));
        assertThat(given.count("SELECT COUNT(*) FROM charge WHERE operator_id = ?", host.value()))
                .isZero();
        assertThat(integrity.contradictions()).isEmpty();
    }

    @Test
    void her_credits_say_at_which_operators_they_were_spent() {
        visited(TUESDAY, "14:00", "16:00");
        MembershipId contract = memberships.listOf(ines).getFirst().id();

        assertThat(statements.of(given.as(ines), contract)).singleElement().satisfies(spent -> {
            assertThat(spent.venue()).isEqualTo("Le Lieu");
            assertThat(spent.host()).isEqualTo("Opérateur " + host);
        });
    }

    @Test
    void an_allowance_without_limit_owes_the_same() {
        MemberId always = roaming.roamer(home, ResourceKind.ROOM, "MINUTES", null);
        given.with(room, "late_cancel_percent", 100);
        ReservationId late = reserved(always, room, TUESDAY, "14:00", "15:00");
        clock.set(on(TUESDAY, "14:00", "15:00").start().minus(Duration.ofMinutes(5)));
        changes.cancel(given.as(always), late);

        assertThat(visits()).extracting(visit -> visit.net().toString()).containsExactly("EUR 6.10");
    }

    @Test
    void a_machine_that_ran_is_settled_by_its_minutes() {
        ResourceId laser = given.aMachine(venue);
        given.costs(laser, "MINUTE", 35);
        MemberId maker = roaming.roamer(home, ResourceKind.MACHINE, "MINUTES", 30L);
        ran(laser, maker, Duration.ofMinutes(43));

        assertThat(visits()).singleElement().satisfies(visit -> {
            assertThat(visit.counted()).isEqualTo(30);
            assertThat(visit.net()).asString().isEqualTo("EUR 3.30");
        });
    }

    @Test
    void the_month_is_one_invoice_to_the_home_to_the_cent() throws Exception {
        ResourceId desks = given.aPool(venue, "DESK", given.aUnit(venue, "A1"), given.aUnit(venue, "A2"));
        given.costs(desks, "HALF_DAY", 9_00);
        MemberId nomad = roaming.roamer(home, ResourceKind.DESK, "HALF_DAYS", 20L);
        visited(TUESDAY, "14:00", "16:00");
        visited(TUESDAY.plusDays(1), "09:00", "09:45");
        visited(nomad, desks, TUESDAY, "09:00", "12:00");
        visited(nomad, desks, TUESDAY.plusDays(1), "09:00", "18:00");
        clock.set(IN_DECEMBER);

        RoamingSettlement settled = settled(NOVEMBER);

        // 120 min 12.20 + 45 min 4.575 + half a day 7.25 + a day 14.50 = 38.53; with 20 % 46.236
        assertThat(settled.net()).asString().isEqualTo("EUR 38.53");
        assertThat(settled.visits()).isEqualTo(4);
        Invoice invoice = invoices.get(accountant, settled.invoice());
        assertThat(invoice.summary().gross()).asString().isEqualTo("EUR 46.24");
        assertThat(invoice.lines())
                .extracting(line -> line.net().toString())
                .containsExactlyInAnyOrder("EUR 12.20", "EUR 4.58", "EUR 7.25", "EUR 14.50");
        assertThat(invoice.customer()).satisfies(customer -> {
            assertThat(customer.name()).isEqualTo("La Maison");
            assertThat(customer.siren()).isEqualTo("808080808");
            assertThat(customer.vatNumber()).isEqualTo("FR12345678901");
            assertThat(customer.postcode()).isEqualTo("86000");
        });
        assertThat(invoice.lines())
                .extracting(line -> phrasebook.say(Locale.FRENCH, line.label()))
                .anyMatch(line -> line.contains("postes de travail") && line.contains("2 demi-journées"))
                .noneMatch(line -> line.contains("Caillaud"));
        assertThat(given.count(
                        "SELECT debit_minor FROM journal_line l JOIN journal_entry e ON e.operator_id = l.operator_id"
                                + " AND e.number = l.entry_number WHERE e.document_id = ? AND l.auxiliary IS NOT NULL",
                        settled.invoice().value()))
                .isEqualTo(46_24);
        assertThat(owed()).isEqualTo(46_24);
        assertThat(integrity.contradictions()).isEmpty();

        InvoiceFile pdf = files.pdf(accountant, settled.invoice(), Locale.FRENCH);
        Path file = folder.resolve(pdf.name());
        Files.write(file, pdf.content());
        ZUGFeRDValidator validator = new ZUGFeRDValidator();
        assertThat(validator.validate(file.toString())).doesNotContain("<error");
        assertThat(validator.wasCompletelyValid()).isTrue();
    }

    @Test
    void eight_at_once_settle_a_month_once() throws Exception {
        visited(TUESDAY, "14:00", "16:00");
        clock.set(IN_DECEMBER);

        Set<InvoiceId> made;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<InvoiceId> settling = () -> settled(NOVEMBER).invoice();
            List<Future<InvoiceId>> all =
                    threads.invokeAll(Stream.generate(() -> settling).limit(8).toList());
            made = new HashSet<>();
            for (Future<InvoiceId> each : all) {
                made.add(each.get());
            }
        }

        assertThat(made).hasSize(1);
        assertThat(given.count("SELECT COUNT(*) FROM invoice WHERE operator_id = ?", host.value()))
                .isEqualTo(1);
        assertThat(owed()).isEqualTo(14_64);
    }

    @Test
    void killed_before_it_is_done_it_leaves_nothing_and_no_gap() {
        visited(TUESDAY, "14:00", "16:00");
        clock.set(IN_DECEMBER);

        assertThatThrownBy(() -> transactions.inOne(() -> {
                    settled(NOVEMBER);
                    killThisConnection();
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(given.count("SELECT COUNT(*) FROM invoice WHERE operator_id = ?", host.value()))
                .isZero();
        assertThat(given.count("SELECT COUNT(*) FROM roaming_settlement WHERE host_id = ?", host.value()))
                .isZero();
        assertThat(visits()).allMatch(visit -> visit.settlement() == null);
        assertThat(settled(NOVEMBER).number()).isEqualTo("2026-1");
    }

    @Test
    void a_visit_that_comes_late_goes_to_the_next_month() {
        visited(TUESDAY, "14:00", "16:00");
        ReservationId forgotten = reserved(TUESDAY.plusDays(5), "09:00", "10:00");
        clock.set(on(TUESDAY.plusDays(5), "09:00", "10:00").start());
        attendance.checkIn(given.as(ines), forgotten);
        clock.set(IN_DECEMBER);
        settled(NOVEMBER);
        attendance.checkOut(given.as(ines), forgotten);

        assertThat(settled(NOVEMBER).visits()).isEqualTo(1);
        clock.set(Instant.parse("2027-01-02T08:00:00Z"));
        assertThat(settlements.of(accountant, host, DECEMBER)).singleElement().satisfies(tally -> {
            assertThat(tally.visits()).isZero();
            assertThat(tally.openVisits()).isEqualTo(1);
        });
        assertThat(settled(DECEMBER).net()).asString().isEqualTo("EUR 6.10");
        assertThat(settlements.listOf(accountant, host))
                .extracting(RoamingSettlement::month)
                .containsExactly(DECEMBER, NOVEMBER);
    }

    @Test
    void nothing_is_settled_before_the_month_is_over_nor_where_nothing_is_open() {
        visited(TUESDAY, "14:00", "16:00");

        assertThat(settlements.settle(accountant, host, home, NOVEMBER))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal().rule()).isEqualTo("roaming-month-not-over"));
        clock.set(IN_DECEMBER);
        assertThat(settlements.settle(accountant, host, home, YearMonth.of(2026, 10)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal().rule()).isEqualTo("roaming-nothing-open"));
    }

    @Test
    void both_sides_see_the_month_and_nobody_else_does() {
        visited(TUESDAY, "14:00", "16:00");
        clock.set(IN_DECEMBER);
        RoamingSettlement settled = settled(NOVEMBER);
        Caller theirs = given.staff(Role.ACCOUNTANT, home);

        assertThat(settlements.of(theirs, home, NOVEMBER)).singleElement().satisfies(tally -> {
            assertThat(tally.net()).asString().isEqualTo("EUR 12.20");
            assertThat(tally.openVisits()).isZero();
            assertThat(tally.settlement()).isEqualTo(settled);
        });
        assertThat(settlements.visits(theirs, home, host, home, NOVEMBER)).hasSize(1);
        assertThat(files.xml(theirs, settled.invoice(), Locale.FRENCH).content())
                .isNotEmpty();
        assertThatThrownBy(() -> settlements.settle(theirs, host, home, NOVEMBER))
                .isInstanceOf(NotFoundException.class);

        OperatorId third = billing.aLiableOperator(JANUARY);
        Caller other = given.staff(Role.ACCOUNTANT, third);
        assertThat(settlements.of(other, third, NOVEMBER)).isEmpty();
        assertThat(settlements.listOf(other, third)).isEmpty();
        assertThatThrownBy(() -> settlements.of(other, host, NOVEMBER)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> settlements.visits(other, third, host, home, NOVEMBER))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> files.xml(other, settled.invoice(), Locale.FRENCH))
                .isInstanceOf(NotFoundException.class);
        assertThat(data.of(ines).getFirst())
                .extracting(Section::rows)
                .asInstanceOf(LIST)
                .hasSize(1);
    }

    @Test
    void switched_on_the_month_is_settled_by_itself_from_its_day_on() {
        visited(TUESDAY, "14:00", "16:00");
        schedules.set(accountant, host, 3);
        clock.set(Instant.parse("2026-12-02T20:00:00Z"));
        schedules.settleDue();
        assertThat(settlements.listOf(accountant, host)).isEmpty();

        clock.set(Instant.parse("2026-12-03T08:00:00Z"));
        schedules.settleDue();
        schedules.settleDue();
        assertThat(settlements.listOf(accountant, host))
                .singleElement()
                .satisfies(each -> assertThat(each.month()).isEqualTo(NOVEMBER));
    }

    @Test
    void over_http_both_sides_read_it_and_the_host_settles() {
        visited(TUESDAY, "14:00", "16:00");
        MemberId books = given.aMember();
        given.holds(books, Role.ACCOUNTANT, host);
        var theirs = api.as(books);
        var wanted = Map.of("hostId", host.toString(), "homeId", home.toString(), "month", "2026-11");
        assertThat(theirs.post("/roaming/settlements", wanted).status()).isEqualTo(409);
        clock.set(IN_DECEMBER);

        var made = theirs.post("/roaming/settlements", wanted);
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        assertThat(made.body().path("net").path("amount").asString()).isEqualTo("12.20");
        assertThat(theirs.post("/roaming/settlements", wanted).text("id")).isEqualTo(made.text("id"));

        MemberId asked = given.aMember();
        given.holds(asked, Role.ACCOUNTANT, home);
        var ours = api.as(asked);
        assertThat(ours.get("/roaming/settlements?operator=" + home)
                        .body()
                        .get(0)
                        .path("id")
                        .asString())
                .isEqualTo(made.text("id"));
        assertThat(ours.get("/invoices/" + made.text("invoiceId")).status()).isEqualTo(200);
        var agreement = ours.get("/roaming/agreements?operator=" + home).body().get(0);
        assertThat(agreement.path("state").asString()).isEqualTo("accepted");
        assertThat(agreement.path("prices").size()).isEqualTo(3);
        assertThat(ours.post("/roaming/settlements", wanted).status()).isEqualTo(404);
        assertThat(ours.get("/roaming/agreements?operator=" + host).status()).isEqualTo(404);
        assertThat(theirs.post("/roaming/settlements", Map.of("hostId", host.toString()))
                        .status())
                .isEqualTo(400);
    }

    private List<RoamingVisit> visits() {
        return settlements.visits(accountant, host, host, home, NOVEMBER);
    }

    private RoamingSettlement settled(YearMonth month) {
        return ((Settled) settlements.settle(accountant, host, home, month)).settlement();
    }

    private long owed() {
        return given.count(
                "SELECT SUM(t.amount) FROM ledger_transfer t JOIN charge c ON c.id = t.reference_id"
                        + " WHERE c.operator_id = ? AND t.measure = 'EUR'",
                host.value());
    }

    private void killThisConnection() {
        long id = jdbc.sql("SELECT CONNECTION_ID()").query(Long.class).single();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            other.submit(() -> jdbc.sql("KILL " + id).update()).get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void visited(LocalDate day, String from, String to) {
        visited(ines, room, day, from, to);
    }

    private void visited(MemberId who, ResourceId what, LocalDate day, String from, String to) {
        ReservationId id = reserved(who, what, day, from, to);
        Instant before = clock.instant();
        clock.set(on(day, from, to).start());
        attendance.checkIn(given.as(who), id);
        clock.set(on(day, from, to).end());
        attendance.checkOut(given.as(who), id);
        attendance.checkOut(given.as(who), id);
        clock.set(before);
    }

    private ReservationId reserved(LocalDate day, String from, String to) {
        return reserved(ines, room, day, from, to);
    }

    private ReservationId reserved(MemberId who, ResourceId what, LocalDate day, String from, String to) {
        return ((Confirmed) reservations.request(
                        given.as(who),
                        new RequestReservation(
                                what, null, on(day, from, to), who, null, 0, RequestReservation.Payment.BEST)))
                .reservation()
                .id();
    }

    private void ran(ResourceId laser, MemberId maker, Duration ran) {
        Instant start = on(TUESDAY, "09:00", "10:00").start();
        Instant end = start.plus(Duration.ofHours(1));
        MachineSession session = new MachineSession(
                new MachineSessionId(UUID.randomUUID()),
                laser,
                venue,
                maker,
                null,
                start,
                end,
                end,
                ran,
                end,
                SessionEnd.BADGE,
                false,
                null,
                end,
                null);
        given.insert(
                "INSERT INTO machine_session (id, resource_id, venue_id, member_id, started_at, until_at, heard_at,"
                        + " ran_seconds, ended_at, ended_by, settled_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'BADGE', ?)",
                session.id().value(),
                laser.value(),
                venue.value(),
                maker.value(),
                start,
                end,
                end,
                ran.toSeconds(),
                end,
                end);
        transactions.inOne(() -> events.publishEvent(new MachineSessionSettled(session)));
    }
}
