package org.etabli.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.etabli.display.Display.Look;
import org.etabli.kernel.Caller;
import org.etabli.kernel.DisplayId;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class DisplaysTest {

    @Autowired
    Fixtures given;

    @Autowired
    Displays displays;

    private OperatorId operator;
    private VenueId venue;
    private NewDisplay door;
    private Caller manager;

    @BeforeEach
    void a_room() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        ResourceId room = given.aBundle(venue, "ROOM", given.aUnit(venue, "Boivre"));
        door = new NewDisplay(DisplayId.next(), room, " À gauche de la porte ", Look.AUTO);
        manager = given.staff(Role.MANAGER, operator);
    }

    @Test
    void a_screen_is_known_by_its_secret_and_has_been_seen_then() {
        String secret = displays.make(manager, venue, door);
        assertThat(displays.list(manager, venue)).singleElement().satisfies(made -> {
            assertThat(made.name()).isEqualTo("À gauche de la porte");
            assertThat(made.seenAt()).isNull();
        });

        assertThat(displays.find(secret)).map(Display::id).contains(door.id());

        assertThat(displays.find(secret + "x")).isEmpty();
        assertThat(displays.list(manager, venue).getFirst().seenAt()).isNotNull();
    }

    @Test
    void a_screen_at_the_entrance_stands_beside_nothing() {
        String secret = displays.make(manager, venue, new NewDisplay(DisplayId.next(), null, "Entrée", Look.AUTO));

        assertThat(displays.find(secret)).hasValueSatisfying(found -> {
            assertThat(found.resource()).isNull();
            assertThat(found.venue()).isEqualTo(venue);
        });
    }

    @Test
    void the_table_does_not_reveal_the_secret() {
        String secret = displays.make(manager, venue, door);

        assertThat(given.count(
                        "SELECT COUNT(*) FROM display WHERE id = ? AND secret_hash = UNHEX(SHA2(?, 256))",
                        door.id().value(),
                        secret))
                .isOne();
    }

    @Test
    void made_twice_it_is_one_and_only_the_latest_link_opens() {
        String first = displays.make(manager, venue, door);
        String second = displays.make(manager, venue, door);

        assertThat(displays.list(manager, venue)).hasSize(1);
        assertThat(displays.find(first)).isEmpty();
        assertThat(displays.find(second)).isPresent();
    }

    @Test
    void a_revoked_link_opens_nothing() {
        String secret = displays.make(manager, venue, door);

        displays.revoke(manager, venue, door.id());
        displays.revoke(manager, venue, door.id());

        assertThat(displays.find(secret)).isEmpty();
        assertThat(displays.list(manager, venue)).isEmpty();
    }

    @Test
    void only_who_manages_the_venue_makes_sees_and_revokes_them() {
        String secret = displays.make(manager, venue, door);
        OperatorId other = given.anOperator();
        VenueId elsewhere = given.aVenue(other);
        Caller stranger = given.staff(Role.MANAGER, other);
        Caller desk = given.staff(Role.FRONT_DESK, operator);

        assertThatThrownBy(() -> displays.list(stranger, venue)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> displays.make(desk, venue, door)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> displays.revoke(desk, venue, door.id())).isInstanceOf(NotAllowedException.class);
        displays.revoke(stranger, elsewhere, door.id());
        assertThatThrownBy(() -> displays.make(stranger, elsewhere, door))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.field()).isEqualTo("resource"));
        assertThat(displays.find(secret)).isPresent();
    }

    @Test
    void a_screen_without_a_name_is_refused() {
        assertThatThrownBy(() -> new NewDisplay(DisplayId.next(), door.resource(), " ", Look.PAPER))
                .isInstanceOf(InvalidInputException.class);
    }
}
