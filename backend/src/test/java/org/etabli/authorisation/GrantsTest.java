package org.etabli.authorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.etabli.kernel.AuthorisationId;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.RoleAt;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class GrantsTest {

    @Autowired
    Fixtures given;

    @Autowired
    Grants grants;

    @Autowired
    AuthorisationSettings settings;

    @Autowired
    Authorisations authorisations;

    OperatorId operator;
    ResourceId laser;
    AuthorisationTypeId type;
    Caller manager;
    Caller trainer;
    MemberId ines;

    @BeforeEach
    void world() {
        operator = given.anOperator();
        var venue = given.aVenue(operator);
        laser = given.aMachine(venue);
        manager = given.staff(Role.MANAGER, operator);
        trainer = Caller.of(given.aMember(), Set.of(new RoleAt(Role.TRAINER, operator, venue)));
        ines = given.aMember();
        given.affiliated(ines, operator);
        type = settings.createType(
                manager, operator, AuthorisationTypeDraft.taught("Laser niveau 2", "Au-delà de 80 W.", null, 12));
    }

    @Test
    void a_trainer_of_one_venue_grants_for_as_long_as_it_usually_lasts() {
        grants.grant(trainer, ines, type);

        HeldAuthorisation held = held();
        assertThat(held.grantedBy()).isEqualTo(trainer.member());
        assertThat(held.expiresAt())
                .isEqualTo(TestClock.MONDAY_NINE
                        .atZone(ZoneOffset.UTC)
                        .plusMonths(12)
                        .toInstant());
        assertThat(held.isValidAt(TestClock.MONDAY_NINE)).isTrue();
    }

    @Test
    void granting_what_is_held_extends_it() {
        AuthorisationId first = grants.grant(trainer, ines, type);
        AuthorisationId second = grants.grant(trainer, ines, type);

        assertThat(second).isEqualTo(first);
        assertThat(authorisations.listOf(ines)).hasSize(1);
        assertThat(held().expiresAt())
                .isEqualTo(TestClock.MONDAY_NINE
                        .atZone(ZoneOffset.UTC)
                        .plusMonths(24)
                        .toInstant());
    }

    @Test
    void what_is_revoked_is_not_valid_and_can_not_be_extended() {
        AuthorisationId id = grants.grant(trainer, ines, type);

        assertThatThrownBy(() -> grants.revoke(trainer, id, "")).isInstanceOf(InvalidInputException.class);
        grants.revoke(trainer, id, "Machine laissée sans surveillance");

        assertThat(held().isValidAt(TestClock.MONDAY_NINE.plusSeconds(1))).isFalse();
        assertThatThrownBy(() -> grants.renew(trainer, id)).isInstanceOf(NotFoundException.class);
        assertThat(grants.grant(trainer, ines, type)).isNotEqualTo(id);
    }

    @Test
    void an_authorisation_is_extended_to_a_day_or_for_good() {
        AuthorisationId id = grants.grant(trainer, ines, type);
        Instant nextYear = Instant.parse("2027-12-01T00:00:00Z");

        grants.extend(trainer, id, nextYear);
        assertThat(held().expiresAt()).isEqualTo(nextYear);

        grants.extend(trainer, id, null);
        assertThat(held().expiresAt()).isNull();
        assertThatThrownBy(() -> grants.extend(trainer, id, TestClock.MONDAY_NINE))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_resource_asks_for_what_its_manager_sets() {
        settings.require(manager, laser, type);
        settings.require(manager, laser, type);
        assertThat(authorisations.listRequiredFor(laser))
                .extracting(AuthorisationType::name)
                .containsExactly("Laser niveau 2");

        settings.waive(manager, laser, type);
        assertThat(authorisations.listRequiredFor(laser)).isEmpty();
    }

    @Test
    void a_front_desk_may_not_and_another_operator_finds_nothing() {
        Caller desk = given.staff(Role.FRONT_DESK, operator);
        OperatorId other = given.anOperator();
        Caller stranger = given.staff(Role.MANAGER, other);
        MemberId theirs = given.aMember();
        given.affiliated(theirs, other);
        AuthorisationId id = grants.grant(trainer, ines, type);
        AuthorisationTypeId foreign =
                settings.createType(stranger, other, AuthorisationTypeDraft.taught("Scie", null, null, null));

        assertThatThrownBy(() -> grants.grant(desk, ines, type)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> grants.grant(stranger, ines, type)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> grants.grant(trainer, theirs, type)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> grants.revoke(stranger, id, "x")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> settings.require(trainer, laser, type)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> settings.require(manager, laser, foreign)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> settings.require(stranger, laser, foreign)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> settings.listTypes(stranger, operator)).isInstanceOf(NotFoundException.class);
    }

    private HeldAuthorisation held() {
        return authorisations.listOf(ines).getFirst();
    }
}
