package org.etabli.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.etabli.kernel.Caller;
import org.etabli.kernel.ChangedMeanwhileException;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.RoleAt;
import org.etabli.kernel.Scope;
import org.etabli.kernel.VenueId;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.Reservations;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class ResourceSettingsTest {

    @Autowired
    Fixtures given;

    @Autowired
    ResourceSettings settings;

    @Autowired
    Resources resources;

    @Autowired
    Reservations reservations;

    OperatorId operator;
    VenueId venue;
    Caller manager;

    @BeforeEach
    void world() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        manager = given.staff(Role.MANAGER, operator);
    }

    @Test
    void what_a_manager_creates_is_offered_at_once() {
        resources.list(venue);

        ResourceId id = settings.create(manager, venue, aRoom());

        assertThat(resources.get(id).name()).isEqualTo("Salle Clain");
        assertThat(resources.list(venue)).extracting(Resource::id).containsExactly(id);
    }

    @Test
    void a_pool_has_the_units_it_was_given_in_their_natural_order() {
        ResourceId id = settings.create(manager, venue, aPool("A10", "A2", "A1"));

        assertThat(resources.get(id).units()).extracting(Unit::label).containsExactly("A1", "A2", "A10");
        assertThat(resources.get(id).isPool()).isTrue();
    }

    @Test
    void the_large_room_takes_the_units_of_its_halves() {
        Resource one = resources.get(settings.create(manager, venue, aRoom("Moitié nord")));
        Resource other = resources.get(settings.create(manager, venue, aRoom("Moitié sud")));

        ResourceId whole = settings.create(
                manager,
                venue,
                with(
                        aRoom("Grande salle"),
                        List.of(
                                UnitDraft.of(one.units().getFirst()),
                                UnitDraft.of(other.units().getFirst()))));

        assertThat(resources.listOffering(one.units().getFirst().id()))
                .extracting(Resource::id)
                .containsExactlyInAnyOrder(one.id(), whole);
    }

    @Test
    void a_change_is_seen_by_everyone_and_units_keep_their_ids() {
        ResourceId id = settings.create(manager, venue, aPool("A1", "A2"));
        Resource before = resources.get(id);

        settings.change(
                manager,
                id,
                with(
                        aPool("x"),
                        List.of(
                                new UnitDraft(before.units().getFirst().id(), "Fenêtre", "Verrière", Set.of("window")),
                                UnitDraft.named("A3"))),
                0);

        Resource after = resources.get(id);
        assertThat(after.units()).extracting(Unit::label).containsExactly("A3", "Fenêtre");
        assertThat(after.units().getLast().id())
                .isEqualTo(before.units().getFirst().id());
        assertThat(resources.findUnit(before.units().getLast().id())).isEmpty();
    }

    @Test
    void the_second_of_two_who_edit_at_once_is_told() {
        ResourceId id = settings.create(manager, venue, aRoom());
        int seen = settings.get(manager, id).revision();
        settings.change(manager, id, aRoom("Salle Vienne"), seen);

        assertThatThrownBy(() -> settings.change(manager, id, aRoom("Salle Boivre"), seen))
                .isInstanceOf(ChangedMeanwhileException.class);
        assertThat(resources.get(id).name()).isEqualTo("Salle Vienne");
    }

    @Test
    void what_is_retired_can_no_longer_be_found_but_is_remembered_and_may_come_back() {
        ResourceId id = settings.create(manager, venue, aRoom());

        settings.retire(manager, id, 0);

        assertThat(resources.find(id)).isEmpty();
        assertThat(resources.recall(id)).get().extracting(Resource::name).isEqualTo("Salle Clain");

        settings.offerAgain(manager, id, 1);

        assertThat(resources.get(id).units()).hasSize(1);
    }

    @Test
    void what_someone_has_reserved_is_not_taken_away() {
        ResourceId id = settings.create(manager, venue, aPool("A1", "A2"));
        var taken = resources.get(id).units().getFirst();
        var ines = given.aMember();
        reservations.request(
                given.as(ines), RequestReservation.of(id, taken.id(), on(TUESDAY, "14:00", "16:00"), ines));

        assertRefused("units", () -> settings.retire(manager, id, 0));
        assertRefused("units", () -> settings.change(manager, id, with(aPool("x"), List.of(UnitDraft.named("B"))), 0));
        assertThat(resources.get(id).units()).hasSize(2);
    }

    @Test
    void a_front_desk_may_not_and_another_operator_finds_nothing() {
        ResourceId id = settings.create(manager, venue, aRoom());
        Caller desk = given.staff(Role.FRONT_DESK, operator);
        Caller stranger = given.staff(Role.MANAGER, given.anOperator());
        Caller member = given.as(given.aMember());

        assertThatThrownBy(() -> settings.create(desk, venue, aRoom())).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> settings.change(desk, id, aRoom(), 0)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> settings.get(stranger, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> settings.retire(stranger, id, 0)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> settings.list(stranger, venue)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> settings.get(member, id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_manager_of_the_venue_next_door_may_not_and_a_token_for_booking_is_not_enough() {
        ResourceId id = settings.create(manager, venue, aRoom());
        Caller nextDoor =
                Caller.of(given.aMember(), Set.of(new RoleAt(Role.MANAGER, operator, given.aVenue(operator))));
        Caller byToken = new Caller(manager.member(), manager.roles(), Set.of(Scope.READ, Scope.BOOK));

        assertThatThrownBy(() -> settings.change(nextDoor, id, aRoom(), 0)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> settings.change(byToken, id, aRoom(), 0)).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void a_unit_of_another_venue_is_not_taken() {
        Resource elsewhere = resources.get(given.aRoom(given.aVenue()));

        assertRefused(
                "units",
                () -> settings.create(
                        manager,
                        venue,
                        with(aRoom(), List.of(UnitDraft.of(elsewhere.units().getFirst())))));
        assertThat(resources.list(venue)).isEmpty();
    }

    @Test
    void what_can_not_be_names_its_field() {
        BookingRule usual = BookingRule.usualFor(ResourceKind.ROOM);

        assertRefused("name", () -> aRoom(" "));
        assertRefused("name", () -> aRoom("x".repeat(121)));
        assertRefused("units", () -> aPool());
        assertRefused("units", () -> aPool("A1", "A1"));
        assertRefused("rule.max", () -> with(rule(usual, usual.min(), Duration.ofMinutes(15), usual.step())));
        assertRefused("rule.min", () -> with(rule(usual, Duration.ZERO, usual.max(), usual.step())));
        assertRefused("rule.max", () -> with(rule(usual, usual.min(), Duration.ofMinutes(100), usual.step())));
        assertRefused("rule.step", () -> with(rule(usual, usual.min(), usual.max(), Duration.ZERO)));
    }

    private static void assertRefused(String field, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .asInstanceOf(type(InvalidInputException.class))
                .extracting(InvalidInputException::field)
                .isEqualTo(field);
    }

    private static ResourceDraft aRoom() {
        return aRoom("Salle Clain");
    }

    private static ResourceDraft aRoom(String name) {
        return ResourceDraft.single(name, ResourceKind.ROOM, "salle", "room");
    }

    private static ResourceDraft aPool(String... labels) {
        return ResourceDraft.pool(
                "Grande table",
                ResourceKind.DESK,
                "poste",
                "desk",
                java.util.Arrays.stream(labels).map(UnitDraft::named).toList());
    }

    private static ResourceDraft with(ResourceDraft draft, List<UnitDraft> units) {
        return new ResourceDraft(
                draft.name(),
                draft.kind(),
                draft.category(),
                draft.trade(),
                draft.icon(),
                draft.allocation(),
                draft.capacity(),
                draft.description(),
                draft.attributes(),
                draft.rule(),
                units);
    }

    private static ResourceDraft with(BookingRule rule) {
        ResourceDraft draft = aRoom();
        return new ResourceDraft(
                draft.name(),
                draft.kind(),
                draft.category(),
                draft.trade(),
                draft.icon(),
                draft.allocation(),
                draft.capacity(),
                draft.description(),
                draft.attributes(),
                rule,
                draft.units());
    }

    private static BookingRule rule(BookingRule usual, Duration min, Duration max, Duration step) {
        return new BookingRule(
                min,
                max,
                step,
                usual.notice(),
                usual.horizonDays(),
                usual.bufferBefore(),
                usual.bufferAfter(),
                false,
                usual.freeCancellation(),
                usual.lateCancelPercent());
    }
}
