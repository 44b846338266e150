package org.etabli.ui.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import com.vaadin.flow.component.UI;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.testing.StatementCount;
import org.etabli.ui.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReservationsViewTest extends ViewTest {

    private static final int MOST_STATEMENTS = 8;

    MemberId ines;

    @BeforeEach
    void ines_has_one_ahead_and_one_behind_her() {
        ines = given.aMember();
        signIn(ines, "ROLE_MEMBER");
        reserved(1);
    }

    @Test
    void my_reservations_take_as_many_statements_for_many_as_for_few() {
        open();
        elsewhere();
        int few = StatementCount.of(this::open);
        for (int n = 0; n < 30; n++) {
            reserved(n + 2);
        }
        elsewhere();
        open();
        elsewhere();

        int many = StatementCount.of(this::open);

        assertThat(many).isEqualTo(few).isPositive().isLessThanOrEqualTo(MOST_STATEMENTS);
    }

    private void elsewhere() {
        UI.getCurrent().navigate("profile");
    }

    private void open() {
        UI.getCurrent().navigate("reservations");
    }

    /** One next week and one some days ago, each at a venue of its own. */
    private void reserved(int days) {
        VenueId venue = given.aVenue();
        UnitId unit = given.aUnit(venue, "Salle");
        ResourceId room = given.aBundle(venue, "ROOM", unit);
        reserved(venue, room, unit, on(TUESDAY.plusDays(days), "14:00", "16:00"), "CONFIRMED");
        reserved(venue, room, unit, on(TUESDAY.minusDays(days + 1), "14:00", "16:00"), "COMPLETED");
    }

    private void reserved(VenueId venue, ResourceId room, UnitId unit, TimeSlot slot, String status) {
        given.insert(
                "INSERT INTO reservation (id, venue_id, resource_id, unit_id, member_id, created_by, starts_at, ends_at,"
                        + " status, price_minor, currency, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 'EUR', ?)",
                Ids.next(),
                venue.value(),
                room.value(),
                unit.value(),
                ines.value(),
                ines.value(),
                slot.start(),
                slot.end(),
                status,
                slot.start());
    }
}
