package org.etabli.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.etabli.insight.MemberLine.State;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberFieldId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.StatementCount;
import org.etabli.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EtabliTest
@Import(StatementCount.class)
class MemberDirectoryTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Fixtures given;

    @Autowired
    MemberDirectory directory;

    @Autowired
    MemberHistory history;

    OperatorId operator;
    VenueId venue;
    VenueId second;
    ResourceId room;
    PlanId plan;
    Caller desk;

    @BeforeEach
    void world() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        second = given.aVenue(operator);
        room = given.aRoom(venue);
        plan = given.aPlan(operator, "DESK", "HALF_DAYS", 10L);
        desk = given.staff(Role.FRONT_DESK, operator);
    }

    @Test
    void every_group_counts_whom_it_lists() {
        MemberId active = known("Active", Instant.parse("2026-01-10T09:00:00Z"));
        contract(active, venue, null);
        MemberId leaving = known("Leaving", Instant.parse("2026-01-10T09:00:00Z"));
        contract(leaving, venue, TODAY.plusDays(20));
        MemberId staying = known("Staying", Instant.parse("2026-01-10T09:00:00Z"));
        contract(staying, venue, TODAY.plusDays(20));
        given.insert(
                "INSERT INTO membership (id, member_id, plan_id, home_venue_id, starts_on) VALUES (?, ?, ?, ?, ?)",
                Ids.next(),
                staying.value(),
                plan.value(),
                venue.value(),
                TODAY.plusDays(20));
        MemberId fresh = known("Fresh", Instant.parse("2026-11-02T09:00:00Z"));

        assertThat(directory.countByGroup(desk, Set.of(venue), null))
                .isEqualTo(
                        Map.of(MemberGroup.ACTIVE, 3, MemberGroup.NEW, 1, MemberGroup.LEAVING, 1, MemberGroup.ALL, 4));
        assertThat(ids(MemberGroup.ACTIVE)).containsExactly(active, leaving, staying);
        assertThat(ids(MemberGroup.NEW)).containsExactly(fresh);
        assertThat(ids(MemberGroup.LEAVING)).containsExactly(leaving);
        assertThat(directory.count(desk, MemberQuery.of(Set.of(venue), MemberGroup.ALL)))
                .isEqualTo(4);
    }

    @Test
    void a_venue_lists_who_is_at_home_there_or_came_and_a_search_finds_whom_the_operator_knows() {
        MemberId here = known("Here", Instant.parse("2026-01-10T09:00:00Z"));
        contract(here, venue, null);
        MemberId there = known("There", Instant.parse("2026-01-10T09:00:00Z"));
        contract(there, second, null);
        MemberId guest = known("Visitor", Instant.parse("2026-01-10T09:00:00Z"));
        contract(guest, second, null);
        visit(guest, Instant.parse("2026-11-20T09:00:00Z"), "COMPLETED");

        assertThat(ids(MemberGroup.ALL)).containsExactly(here, guest);
        assertThat(found("ther")).containsExactly(there);
    }

    @Test
    void a_line_tells_the_plan_the_last_visit_what_is_left_and_the_next_arrival() {
        MemberId ines = known("Caillaud", Instant.parse("2026-01-10T09:00:00Z"));
        contract(ines, venue, null);
        visit(ines, Instant.parse("2026-11-19T09:00:00Z"), "COMPLETED");
        visit(ines, Instant.parse("2026-11-20T09:00:00Z"), "NO_SHOW");
        visit(ines, Instant.parse("2026-11-23T13:00:00Z"), "CONFIRMED");

        MemberLine line = all().getFirst();

        assertThat(line.standing()).isNotNull().satisfies(standing -> {
            assertThat(standing.plan().french()).isEqualTo("Carnet");
            assertThat(standing.home()).isEqualTo(venue);
        });
        assertThat(line.lastVisit()).isEqualTo("2026-11-19T09:00:00Z");
        assertThat(line.arrival()).isEqualTo("2026-11-23T13:00:00Z");
        assertThat(line.credit()).isNotNull();
        assertThat(line.credit().balance().available()).isEqualTo(10);
        assertThat(line.state()).isEqualTo(State.FINE);
    }

    @Test
    void it_is_sorted_by_what_is_asked() {
        MemberId b = known("Bernard", Instant.parse("2026-01-10T09:00:00Z"));
        MemberId a = known("Albert", Instant.parse("2026-01-10T09:00:00Z"));
        contract(b, venue, null);
        visit(a, Instant.parse("2026-11-19T09:00:00Z"), "COMPLETED");
        visit(b, Instant.parse("2026-11-20T09:00:00Z"), "COMPLETED");

        assertThat(sorted(MemberOrder.NAME, false)).containsExactly(a, b);
        assertThat(sorted(MemberOrder.NAME, true)).containsExactly(b, a);
        assertThat(sorted(MemberOrder.LAST_VISIT, true)).containsExactly(b, a);
        assertThat(sorted(MemberOrder.LAST_VISIT, false)).containsExactly(a, b);
        assertThat(sorted(MemberOrder.PLAN, false)).containsExactly(b, a);
        assertThat(sorted(MemberOrder.STATE, false)).containsExactly(a, b);
    }

    @Test
    void another_operators_members_do_not_exist_by_any_door() {
        MemberId ines = known("Caillaud", Instant.parse("2026-01-10T09:00:00Z"));
        OperatorId other = given.anOperator();
        VenueId elsewhere = given.aVenue(other);
        Caller otherDesk = given.staff(Role.MANAGER, other);

        assertThat(directory.list(
                        otherDesk, MemberQuery.of(Set.of(elsewhere), MemberGroup.ALL), MemberOrder.NAME, false, 0, 50))
                .isEmpty();
        assertThat(directory.count(otherDesk, new MemberQuery(Set.of(elsewhere), MemberGroup.ALL, "Caillaud")))
                .isZero();
        assertThatThrownBy(() -> directory.count(otherDesk, MemberQuery.of(Set.of(venue), MemberGroup.ALL)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> directory.countByGroup(given.as(ines), Set.of(venue), null))
                .isInstanceOf(NotFoundException.class);
        visit(ines, Instant.parse("2026-11-19T09:00:00Z"), "COMPLETED");
        assertThat(history.list(otherDesk, ines, 10)).isEmpty();
        assertThat(history.presence(otherDesk, ines, TestClock.PARIS).visits()).isZero();
        assertThat(history.list(given.as(ines), ines, 10)).isEmpty();
    }

    @Test
    void a_tag_narrows_the_groups_their_counts_and_a_search_to_those_who_wear_it_at_the_operator() {
        MemberId ines = known("Caillaud", Instant.parse("2026-01-10T09:00:00Z"));
        MemberId paul = known("Cadet", Instant.parse("2026-01-10T09:00:00Z"));
        given.affiliated(paul, given.anOperator());
        given.insert(
                "INSERT INTO member_tag (operator_id, tag, member_id) VALUES (?, 'Bénévole', ?)",
                operator.value(),
                ines.value());
        given.insert(
                "INSERT INTO member_tag (operator_id, tag, member_id) SELECT operator_id, 'Bénévole', member_id"
                        + " FROM affiliation WHERE member_id = ? AND operator_id <> ?",
                paul.value(),
                operator.value());

        MemberQuery all = MemberQuery.of(Set.of(venue), MemberGroup.ALL);
        assertThat(directory.list(desk, all.wearing("Bénévole"), MemberOrder.NAME, false, 0, 50))
                .singleElement()
                .satisfies(line -> assertThat(line.id()).isEqualTo(ines));
        assertThat(directory.count(desk, new MemberQuery(Set.of(venue), MemberGroup.ALL, "ca").wearing("Bénévole")))
                .isEqualTo(1);
        assertThat(directory.countByGroup(desk, Set.of(venue), "Bénévole"))
                .containsEntry(MemberGroup.ALL, 1)
                .containsEntry(MemberGroup.ACTIVE, 0);
        assertThat(directory.count(desk, all.wearing("' OR 1=1 --"))).isZero();
    }

    @Test
    void an_answer_in_a_field_narrows_the_list_and_only_that_of_the_operator() {
        MemberId ines = known("Caillaud", Instant.parse("2026-01-10T09:00:00Z"));
        known("Cadet", Instant.parse("2026-01-10T09:00:00Z"));
        MemberFieldId field = MemberFieldId.next();
        given.insert(
                "INSERT INTO member_field (id, operator_id, name, kind, required, shown, created_at)"
                        + " VALUES (?, ?, 'Statuts', 'YES_NO', FALSE, FALSE, '2026-01-01')",
                field.value(),
                operator.value());
        given.insert(
                "INSERT INTO member_field_value (field_id, member_id, value) VALUES (?, ?, 'yes')",
                field.value(),
                ines.value());

        MemberQuery all = MemberQuery.of(Set.of(venue), MemberGroup.ALL);
        assertThat(directory.list(desk, all.saying(new MemberQuery.Said(field, "yes")), MemberOrder.NAME, false, 0, 50))
                .singleElement()
                .satisfies(line -> assertThat(line.id()).isEqualTo(ines));
        assertThat(directory.count(desk, all.saying(new MemberQuery.Said(field, "no"))))
                .isZero();
        given.insert(
                "UPDATE member_field SET operator_id = ? WHERE id = ?",
                given.anOperator().value(),
                field.value());
        assertThat(directory.count(desk, all.saying(new MemberQuery.Said(field, "yes"))))
                .isZero();
    }

    @Test
    void wildcards_and_sql_are_letters() {
        known("Caillaud", Instant.parse("2026-01-10T09:00:00Z"));

        assertThat(found("%")).isEmpty();
        assertThat(found("_aill")).isEmpty();
        assertThat(found("' OR 1=1 --")).isEmpty();
        assertThat(found("CAILL")).hasSize(1);
    }

    @Test
    void pages_cost_the_same_whoever_is_on_them() {
        for (int n = 0; n < 450; n++) {
            MemberId member = known("Member%03d".formatted(n), Instant.parse("2026-01-10T09:00:00Z"));
            contract(member, venue, null);
        }

        statements(1); // reads what stays in memory
        assertThat(statements(20)).isLessThanOrEqualTo(4);
        assertThat(statements(450)).isLessThanOrEqualTo(4);
        assertThat(StatementCount.of(() -> directory.countByGroup(desk, Set.of(venue), null)))
                .isLessThanOrEqualTo(2);
        assertThat(directory.list(
                        desk, MemberQuery.of(Set.of(venue), MemberGroup.ALL), MemberOrder.NAME, false, 400, 50))
                .hasSize(50)
                .first()
                .satisfies(line -> assertThat(line.lastName()).isEqualTo("Member400"));
    }

    @Test
    void presence_counts_weeks_and_absences() {
        MemberId ines = known("Caillaud", Instant.parse("2026-01-10T09:00:00Z"));
        visit(ines, Instant.parse("2026-11-23T07:00:00Z"), "CHECKED_IN");
        visit(ines, Instant.parse("2026-11-18T09:00:00Z"), "COMPLETED");
        visit(ines, Instant.parse("2026-11-19T09:00:00Z"), "COMPLETED");
        visit(ines, Instant.parse("2026-11-20T09:00:00Z"), "NO_SHOW");
        visit(ines, Instant.parse("2025-11-20T09:00:00Z"), "COMPLETED");

        Presence presence = history.presence(desk, ines, TestClock.PARIS);

        assertThat(presence.weeks()).hasSize(26).endsWith(0, 2, 1);
        assertThat(presence.visits()).isEqualTo(3);
        assertThat(presence.absences()).isEqualTo(1);
    }

    @Test
    void the_log_tells_what_was_done_and_by_whom() {
        MemberId ines = known("Caillaud", Instant.parse("2026-11-01T09:00:00Z"));
        visit(ines, Instant.parse("2026-11-19T09:00:00Z"), "COMPLETED");
        given.authorised(ines, given.requires(room, operator, "Laser"), null);

        assertThat(history.list(desk, ines, 10))
                .extracting(MemberDeed::kind)
                .containsExactly(MemberDeed.Kind.AUTHORISED, MemberDeed.Kind.RESERVED, MemberDeed.Kind.KNOWN);
        assertThat(history.list(desk, ines, 10).get(1).byName()).isEqualTo("Inès Caillaud");
    }

    private int statements(int limit) {
        return StatementCount.of(() -> directory.list(
                desk, MemberQuery.of(Set.of(venue), MemberGroup.ALL), MemberOrder.LAST_VISIT, true, 0, limit));
    }

    private List<MemberLine> all() {
        return directory.list(desk, MemberQuery.of(Set.of(venue), MemberGroup.ALL), MemberOrder.NAME, false, 0, 50);
    }

    private List<MemberId> ids(MemberGroup group) {
        return directory.list(desk, MemberQuery.of(Set.of(venue), group), MemberOrder.NAME, false, 0, 50).stream()
                .map(MemberLine::id)
                .toList();
    }

    private List<MemberId> sorted(MemberOrder order, boolean descending) {
        return directory.list(desk, MemberQuery.of(Set.of(venue), MemberGroup.ALL), order, descending, 0, 50).stream()
                .map(MemberLine::id)
                .toList();
    }

    private List<MemberId> found(String words) {
        return directory
                .list(desk, new MemberQuery(Set.of(venue), MemberGroup.ACTIVE, words), MemberOrder.NAME, false, 0, 50)
                .stream()
                .map(MemberLine::id)
                .toList();
    }

    private MemberId known(String lastName, Instant since) {
        MemberId id = given.aMember();
        given.insert("UPDATE member SET last_name = ? WHERE id = ?", lastName, id.value());
        given.insert(
                "INSERT INTO affiliation (member_id, operator_id, since) VALUES (?, ?, ?)",
                id.value(),
                operator.value(),
                since);
        return id;
    }

    private void contract(MemberId member, VenueId home, @Nullable LocalDate end) {
        given.insert(
                "INSERT INTO membership (id, member_id, plan_id, home_venue_id, starts_on, ends_on) VALUES (?, ?, ?, ?, ?, ?)",
                Ids.next(),
                member.value(),
                plan.value(),
                home.value(),
                LocalDate.of(2026, 11, 1),
                end);
    }

    private void visit(MemberId member, Instant start, String status) {
        String unit = given.text("SELECT unit_id FROM resource_unit WHERE resource_id = ?", room.value());
        given.insert(
                "INSERT INTO reservation (id, venue_id, resource_id, unit_id, member_id, created_by, starts_at, ends_at,"
                        + " status, price_minor, currency, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 'EUR', ?)",
                Ids.next(),
                venue.value(),
                room.value(),
                UUID.fromString(unit),
                member.value(),
                member.value(),
                start,
                start.plus(Duration.ofHours(2)),
                status,
                start.minus(Duration.ofDays(1)));
    }
}
