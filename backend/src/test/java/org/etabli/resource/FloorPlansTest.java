package org.etabli.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etabli.kernel.Caller;
import org.etabli.kernel.ChangedMeanwhileException;
import org.etabli.kernel.FloorId;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.resource.Unit.Placement;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class FloorPlansTest {

    @Autowired
    Fixtures given;

    @Autowired
    FloorPlans plans;

    @Autowired
    Resources resources;

    @Autowired
    ResourceSettings settings;

    OperatorId operator;
    VenueId venue;
    Caller manager;
    UnitId b4;
    ResourceId pool;
    FloorId floor;

    @BeforeEach
    void world() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        manager = given.staff(Role.MANAGER, operator);
        b4 = given.aUnit(venue, "B4");
        pool = given.aPool(venue, "DESK", b4);
        floor = plans.create(manager, venue, FloorDraft.empty("Rez-de-chaussée", 0));
    }

    @Test
    void a_unit_is_placed_moved_and_taken_off_and_stays_the_same_unit() {
        assertThat(plans.listUnplaced(manager, venue)).extracting(Unit::id).containsExactly(b4);

        plans.arrange(manager, floor, FloorArrangement.of(Map.of(b4, at(100, 200))), 0);
        plans.arrange(manager, floor, FloorArrangement.of(Map.of(b4, at(300, 200))), 1);

        assertThat(resources.listUnitsOn(floor)).extracting(Unit::id).containsExactly(b4);
        assertThat(resources.getUnit(b4).placement()).isEqualTo(at(300, 200));
        assertThat(plans.listUnplaced(manager, venue)).isEmpty();

        plans.arrange(manager, floor, FloorArrangement.of(Map.of()), 2);

        assertThat(resources.listUnitsOn(floor)).isEmpty();
        assertThat(resources.getUnit(b4).label()).isEqualTo("B4");
    }

    @Test
    void a_unit_is_named_and_tagged_and_keeps_its_place_its_id_and_its_resource() {
        plans.arrange(manager, floor, FloorArrangement.of(Map.of(b4, at(100, 200))), 0);

        plans.arrange(
                manager,
                floor,
                new FloorArrangement(
                        Map.of(b4, at(100, 200)),
                        List.of(new UnitDraft(b4, "C1", "Table haute", Set.of("screen"))),
                        null),
                1);

        Unit named = resources.getUnit(b4);
        assertThat(named.label()).isEqualTo("C1");
        assertThat(named.zone()).isEqualTo("Table haute");
        assertThat(named.tags()).containsExactly("screen");
        assertThat(named.placement()).isEqualTo(at(100, 200));
        assertThat(resources.listOffering(b4)).extracting(Resource::id).containsExactly(pool);
        assertThat(settings.get(manager, pool).revision()).isEqualTo(1);
    }

    @Test
    void two_units_of_one_resource_do_not_get_the_same_label_and_nothing_is_half_done() {
        UnitId b5 = given.aUnit(venue, "B5");
        given.insert("INSERT INTO resource_unit (resource_id, unit_id) VALUES (?, ?)", pool.value(), b5.value());

        assertThatThrownBy(() -> plans.arrange(
                        manager,
                        floor,
                        new FloorArrangement(
                                Map.of(b4, at(100, 200)), List.of(new UnitDraft(b5, "B4", null, Set.of())), null),
                        0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("twice");

        assertThat(resources.getUnit(b5).label()).isEqualTo("B5");
        assertThat(resources.getUnit(b4).placement()).isNull();
        assertThat(plans.list(manager, venue).getFirst().revision()).isZero();
    }

    @Test
    void an_annotated_drawing_tells_where_units_stand_and_changes_nothing_until_it_is_kept() {
        DrawnFloor drawn = plans.read(
                manager,
                floor,
                svg(
                        "<rect data-unit='b4' x='40' y='60' width='120' height='80'/>"
                                + "<rect data-unit='Z9' x='400' y='60' width='120' height='80'/><path class='wall' d='M0 0H9'/>"));

        assertThat(drawn.unknown()).containsExactly("Z9");
        assertThat(drawn.placed()).containsExactly(Map.entry(b4, new Placement(floor, 40, 60, 120, 80, 0, "none")));
        assertThat(resources.getUnit(b4).placement()).isNull();
        assertThat(background()).doesNotContain("M0 0H9");

        plans.arrange(manager, floor, new FloorArrangement(drawn.placed(), List.of(), drawn.drawing()), 0);

        assertThat(resources.getUnit(b4).placement()).isEqualTo(new Placement(floor, 40, 60, 120, 80, 0, "none"));
        assertThat(background()).contains("wall").doesNotContain("data-unit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<rect onload='alert(1)'/>",
                "<image href='https://example.org/x.png'/>",
                "<foreignObject><b/></foreignObject>",
                "<use href='https://example.org/x.svg#a'/>",
                "<rect style='fill:url(https://example.org/x)'/>",
                "<style>@import url(https://example.org/x.css);</style>",
                "<a href='javascript:alert(1)'><rect/></a>",
                "<animate attributeName='href' to='javascript:alert(1)'/>"
            })
    void a_drawing_that_could_run_or_load_something_is_refused(String hostile) {
        assertThatThrownBy(() -> plans.read(manager, floor, svg(hostile)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("drawing-");
    }

    @Test
    void a_file_is_known_by_what_it_holds_and_not_larger_than_a_mebibyte() {
        assertThatThrownBy(() -> plans.read(manager, floor, "GIF89a".getBytes(StandardCharsets.US_ASCII)))
                .hasMessageContaining("not-a-drawing");
        assertThatThrownBy(() -> plans.read(manager, floor, "<!DOCTYPE html><html/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> plans.read(manager, floor, new byte[] {(byte) 0xff, (byte) 0xd8, 1, 2, 3}))
                .hasMessageContaining("not-a-drawing");
        assertThatThrownBy(() -> plans.read(manager, floor, new byte[8 * 1024 * 1024]))
                .hasMessageContaining("file-too-large");
    }

    @Test
    void the_second_of_two_who_arrange_at_once_is_told_and_overrules_nothing() {
        plans.arrange(manager, floor, FloorArrangement.of(Map.of(b4, at(100, 200))), 0);

        assertThatThrownBy(() -> plans.arrange(manager, floor, FloorArrangement.of(Map.of(b4, at(900, 200))), 0))
                .isInstanceOf(ChangedMeanwhileException.class);

        assertThat(resources.getUnit(b4).placement()).isEqualTo(at(100, 200));
    }

    @Test
    void whoever_arranges_a_floor_is_told_when_a_unit_of_it_left_for_another_or_was_retired() {
        FloorId upstairs = plans.create(manager, venue, FloorDraft.empty("Étage", 1));
        plans.arrange(manager, floor, FloorArrangement.of(Map.of(b4, at(100, 200))), 0);

        plans.arrange(
                manager,
                upstairs,
                FloorArrangement.of(Map.of(b4, new Placement(upstairs, 20, 20, 120, 80, 0, "top"))),
                0);

        assertThatThrownBy(() -> plans.arrange(manager, floor, FloorArrangement.of(Map.of()), 1))
                .isInstanceOf(ChangedMeanwhileException.class);
        settings.retire(manager, pool, 0);
        assertThatThrownBy(() -> plans.arrange(manager, upstairs, FloorArrangement.of(Map.of()), 1))
                .isInstanceOf(ChangedMeanwhileException.class);
    }

    @Test
    void a_place_outside_of_the_floor_is_refused() {
        List.of(
                        at(-500, 0),
                        new Placement(floor, 9, 9, 5, 5, 0, "top"),
                        new Placement(floor, 9, 9, 50, 50, 0, "javascript:"),
                        new Placement(FloorId.next(), 9, 9, 50, 50, 0, "top"))
                .forEach(impossible -> assertThatThrownBy(
                                () -> plans.arrange(manager, floor, FloorArrangement.of(Map.of(b4, impossible)), 0))
                        .isInstanceOf(InvalidInputException.class));
    }

    @Test
    void two_floors_of_a_venue_have_two_names_and_a_floor_goes_only_when_it_is_empty() {
        plans.arrange(manager, floor, FloorArrangement.of(Map.of(b4, at(100, 200))), 0);

        assertThatThrownBy(() -> plans.create(manager, venue, FloorDraft.empty("Rez-de-chaussée", 1)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> plans.remove(manager, floor, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("floor-not-empty");

        plans.rename(manager, floor, FloorDraft.empty("Plateau", 0), 1);
        plans.arrange(manager, floor, FloorArrangement.of(Map.of()), 2);
        plans.remove(manager, floor, 3);

        assertThat(resources.listFloors(venue)).isEmpty();
        assertThat(plans.listUnplaced(manager, venue)).extracting(Unit::id).containsExactly(b4);
    }

    @Test
    void a_front_desk_may_not_and_another_operator_finds_nothing() {
        Caller desk = given.staff(Role.FRONT_DESK, operator);
        OperatorId other = given.anOperator();
        Caller stranger = given.staff(Role.MANAGER, other);
        VenueId theirVenue = given.aVenue(other);
        FloorId theirs = plans.create(stranger, theirVenue, FloorDraft.empty("Étage", 1));
        FloorArrangement mine = FloorArrangement.of(Map.of(b4, at(1, 1)));

        assertThatThrownBy(() -> plans.arrange(desk, floor, mine, 0)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> plans.read(desk, floor, svg(""))).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> plans.remove(desk, floor, 0)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> plans.list(stranger, venue)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> plans.read(stranger, floor, svg(""))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> plans.arrange(stranger, floor, mine, 0)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> plans.arrange(
                        stranger,
                        theirs,
                        FloorArrangement.of(Map.of(b4, new Placement(theirs, 1, 1, 50, 50, 0, "top"))),
                        0))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> plans.arrange(
                        stranger,
                        theirs,
                        new FloorArrangement(Map.of(), List.of(new UnitDraft(b4, "Pris", null, Set.of())), null),
                        0))
                .isInstanceOf(NotFoundException.class);
    }

    private String background() {
        return resources.listFloors(venue).getFirst().background();
    }

    private Placement at(int x, int y) {
        return new Placement(floor, x, y, 120, 80, 0, "bottom");
    }

    private static byte[] svg(String parts) {
        return ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1260 820'>" + parts + "</svg>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
