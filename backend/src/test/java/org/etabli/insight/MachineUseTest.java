package org.etabli.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.insight.History.at;
import static org.etabli.insight.History.on;
import static org.etabli.reservation.ReservationStatus.COMPLETED;
import static org.etabli.reservation.ReservationStatus.NO_SHOW;

import java.time.Duration;
import java.time.LocalDate;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.UnitId;
import org.etabli.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Eight weeks of twelve hours on every day: 672 hours open. */
@InsightTest
class MachineUseTest extends OneVenue {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final LocalDate DAY = TODAY.minusDays(10);

    @Autowired
    LookBacks lookBacks;

    @Autowired
    MachineUse use;

    UnitId laser;
    ResourceId machine;

    @BeforeEach
    void a_laser() {
        laser = given.aUnit(venue, "Laser");
        machine = given.aBundle(venue, "MACHINE", laser);
    }

    @Test
    void use_is_hours_used_over_hours_open_less_hours_out_of_order() {
        history.reservation(venue, machine, Fixtures.on(DAY, "10:00", "12:00"), COMPLETED, laser);
        history.reservation(venue, machine, Fixtures.on(DAY, "14:00", "15:00"), NO_SHOW, laser);
        history.outage(laser, at(TODAY.minusDays(8), "12:00"), at(TODAY.minusDays(6), "09:00"));

        UsedMachine used = only();

        assertThat(used.open()).isEqualTo(Duration.ofHours(672));
        assertThat(used.outOfOrder()).isEqualTo(Duration.ofHours(8 + 12 + 1));
        assertThat(used.used()).isEqualTo(Duration.ofHours(2));
        assertThat(used.use()).isEqualTo(new Share(2 * 60, (672 - 21) * 60));
        assertThat(used.visits()).isEqualTo(1);
    }

    @Test
    void an_outage_without_an_end_lasts_until_now() {
        history.outage(laser, at(TODAY.minusDays(2), "08:00"), null);

        assertThat(only().outOfOrder()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void two_outages_at_once_are_one_time_out_of_order() {
        history.outage(laser, at(DAY, "08:00"), at(DAY, "12:00"));
        history.outage(laser, at(DAY, "10:00"), at(DAY, "14:00"));

        assertThat(only().outOfOrder()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void a_pool_counts_the_hours_of_all_its_units() {
        UnitId one = given.aUnit(venue, "1");
        UnitId two = given.aUnit(venue, "2");
        ResourceId printers = given.aPool(venue, "MACHINE", one, two);
        history.reservation(venue, printers, Fixtures.on(DAY, "10:00", "12:00"), COMPLETED, one);
        history.reservation(venue, printers, Fixtures.on(DAY, "10:00", "11:00"), COMPLETED, two);
        history.outage(two, at(DAY, "15:00"), at(DAY, "20:00"));

        UsedMachine pool = machine(printers);

        assertThat(pool.open()).isEqualTo(Duration.ofHours(2 * 672));
        assertThat(pool.used()).isEqualTo(Duration.ofHours(3));
        assertThat(pool.outOfOrder()).isEqualTo(Duration.ofHours(5));
    }

    @Test
    void a_bundle_is_used_while_any_of_its_parts_is() {
        UnitId extractor = given.aUnit(venue, "Extracteur");
        ResourceId both = given.aBundle(venue, "MACHINE", laser, extractor);
        ResourceId alone = given.aBundle(venue, "MACHINE", extractor);
        history.reservation(venue, machine, Fixtures.on(DAY, "10:00", "12:00"), COMPLETED, laser);
        history.reservation(venue, alone, Fixtures.on(DAY, "11:00", "13:00"), COMPLETED, extractor);

        assertThat(machine(both).used()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void the_rows_counted_are_as_many_as_it_says() {
        history.reservation(venue, machine, Fixtures.on(DAY, "10:00", "12:00"), COMPLETED, laser);
        history.reservation(venue, machine, Fixtures.on(DAY, "14:00", "15:00"), NO_SHOW, laser);
        history.reservation(venue, machine, Fixtures.on(TODAY, "08:00", "09:00"), COMPLETED, laser);

        assertThat(use.listCounted(look(), machine)).hasSize(only().visits()).hasSize(1);
    }

    private UsedMachine only() {
        return machine(machine);
    }

    private UsedMachine machine(ResourceId id) {
        return use.of(look()).stream()
                .filter(used -> used.machine().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private LookBack look() {
        return lookBacks.over(Period.EIGHT_WEEKS, on(venue), manager);
    }
}
