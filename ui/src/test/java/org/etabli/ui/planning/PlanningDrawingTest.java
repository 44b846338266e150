package org.etabli.ui.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.etabli.EtabliApplication;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venues;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.Reservations;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.StatementCount;
import org.etabli.testing.TestClock;
import org.etabli.ui.timeline.Keys;
import org.etabli.ui.timeline.ResourceTimeline;
import org.etabli.ui.timeline.TimelineBar;
import org.etabli.ui.timeline.TimelineScale;
import org.etabli.ui.timeline.TimelineSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@EtabliTest
@Import(StatementCount.class)
@ContextConfiguration(classes = EtabliApplication.class)
@TestPropertySource(properties = "vaadin.productionMode=true")
class PlanningDrawingTest {

    static final int MOST_STATEMENTS = 8;
    static final int MOST_BYTES = 40 * 1024;

    @Autowired
    Fixtures given;

    @Autowired
    PlannedDays days;

    @Autowired
    PlanningDrawing drawing;

    @Autowired
    Reservations reservations;

    @Autowired
    Venues venues;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    OperatorId operator;
    VenueId venue;
    Caller desk;

    @BeforeEach
    void world() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        desk = given.staff(Role.FRONT_DESK, operator);
    }

    @Test
    void a_reservation_stands_on_its_row_with_the_name_of_its_holder() {
        ResourceId room = given.aRoom(venue);
        MemberId ines = given.aMember();
        reserve(room, null, ines, on(TUESDAY, "14:00", "16:00"));

        TimelineBar bar = only(sheet().bars());

        assertThat(bar.text()).isEqualTo("Inès Caillaud");
        assertThat(bar.span()).isEqualTo(new TimelineScale.Span(0, 14 * 60, 16 * 60));
        assertThat(bar.editable()).isTrue();
    }

    @Test
    void the_whole_room_shows_as_a_shadow_on_its_halves() {
        UnitId left = given.aUnit(venue, "Clain A");
        UnitId right = given.aUnit(venue, "Clain B");
        ResourceId whole = given.aBundle(venue, "ROOM", left, right);
        given.aBundle(venue, "ROOM", left);
        given.aBundle(venue, "ROOM", right);
        reserve(whole, null, given.aMember(), on(TUESDAY, "14:00", "16:00"));

        List<TimelineBar> bars = sheet().bars();

        assertThat(bars).hasSize(3);
        assertThat(bars).filteredOn(TimelineBar::editable).hasSize(1);
        assertThat(bars).extracting(TimelineBar::key).doesNotHaveDuplicates();
    }

    @Test
    void a_pool_has_a_row_for_each_of_its_units() {
        UnitId a1 = given.aUnit(venue, "A1");
        UnitId a2 = given.aUnit(venue, "A2");
        ResourceId pool = given.aPool(venue, "DESK", a1, a2);
        reserve(pool, a2, given.aMember(), on(TUESDAY, "14:00", "16:00"));

        TimelineSheet sheet = sheet();

        assertThat(sheet.rows()).extracting("name").containsExactly("A1", "A2");
        assertThat(only(sheet.bars()).row()).isEqualTo(1);
    }

    @Test
    void closed_hours_are_hatched_and_the_first_hours_shown_lie_around_the_opening() {
        given.aRoom(venue);

        TimelineSheet sheet = sheet();

        assertThat(sheet.from()).isEqualTo(7 * 60);
        assertThat(sheet.to()).isEqualTo(21 * 60);
        assertThat(sheet.grounds())
                .extracting("span")
                .containsExactly(new TimelineScale.Span(0, 0, 480), new TimelineScale.Span(0, 1200, 1440));
    }

    @Test
    void a_day_needs_no_more_statements_for_200_resources_and_1000_reservations_than_for_one() {
        given.aRoom(venue);
        sheet();
        int few = StatementCount.of(this::sheet);
        fill(200, 5);
        sheet();

        int many = StatementCount.of(this::sheet);

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void a_day_of_200_resources_and_1000_reservations_travels_in_40_KB_compressed() throws IOException {
        fill(200, 5);
        ResourceTimeline timeline = new ResourceTimeline();
        TimelineSheet sheet = sheet();

        timeline.show(sheet, TestClock.MONDAY_NINE);

        assertThat(sheet.bars()).hasSize(1000);
        assertThat(compressed(timeline)).isLessThanOrEqualTo(MOST_BYTES);
    }

    private TimelineSheet sheet() {
        PlannedDay day = days.of(desk, venues.get(venue), TimelineScale.day(TUESDAY, TestClock.PARIS));
        return drawing.sheet(day, new Keys<>(), new Keys<ReservationId>(), Locale.FRENCH);
    }

    private void reserve(ResourceId resource, UnitId unit, MemberId member, TimeSlot slot) {
        given.affiliated(member, operator);
        reservations.request(given.as(member), RequestReservation.of(resource, unit, slot, member));
    }

    private void fill(int resources, int each) {
        List<MemberId> people = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            people.add(given.aMember());
        }
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> occupied = new ArrayList<>();
        for (int i = 0; i < resources; i++) {
            UnitId unit = given.aUnit(venue, "Unité " + i);
            ResourceId resource = given.aBundle(venue, "ROOM", unit);
            for (int n = 0; n < each; n++) {
                TimeSlot slot = on(TUESDAY, "%02d:00".formatted(8 + 2 * n), "%02d:30".formatted(9 + 2 * n));
                var id = Ids.next();
                MemberId member = people.get((i * each + n) % people.size());
                rows.add(new Object[] {
                    id,
                    venue.value(),
                    resource.value(),
                    unit.value(),
                    member.value(),
                    member.value(),
                    slot.start(),
                    slot.end(),
                    slot.start()
                });
                occupied.add(new Object[] {unit.value(), id, slot.start(), slot.end()});
            }
        }
        transaction.executeWithoutResult(status -> {
            jdbc.batchUpdate(
                    "INSERT INTO reservation (id, venue_id, resource_id, unit_id, member_id, created_by, starts_at, ends_at,"
                            + " status, price_minor, currency, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'CONFIRMED', 0, 'EUR', ?)",
                    rows);
            jdbc.batchUpdate(
                    "INSERT INTO occupancy (unit_id, holder_id, active, starts_at, ends_at) VALUES (?, ?, 1, ?, ?)",
                    occupied);
        });
    }

    private static int compressed(ResourceTimeline timeline) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (String property : List.of("resources", "packed", "backgrounds", "ticks")) {
                gzip.write(String.valueOf(timeline.getElement().getPropertyRaw(property))
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.size();
    }

    private static TimelineBar only(List<TimelineBar> bars) {
        assertThat(bars).hasSize(1);
        return bars.getFirst();
    }
}
