package org.etabli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.RoleAt;
import org.etabli.kernel.RoleGrantId;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venues;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class RolesTest {

    @Autowired
    Fixtures given;

    @Autowired
    Roles roles;

    @Autowired
    Callers callers;

    @Autowired
    Logins logins;

    @Autowired
    Venues venues;

    OperatorId operator;
    VenueId venue;
    VenueId second;
    MemberId ines;
    Caller manager;
    Caller admin;

    @BeforeEach
    void world() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        second = given.aVenue(operator);
        ines = given.aMember();
        given.affiliated(ines, operator);
        manager = Caller.of(given.aMember(), Set.of(new RoleAt(Role.MANAGER, operator, venue)));
        admin = given.networkAdmin();
    }

    @Test
    void a_manager_gives_the_desk_and_the_training_at_her_venue() {
        RoleGrantId desk = roles.give(manager, ines, desk());
        roles.give(manager, ines, new RoleAt(Role.TRAINER, operator, venue));

        assertThat(roles.listOf(manager, ines)).extracting(HeldRole::at).contains(desk());
        assertThat(roles.give(manager, ines, desk())).as("given twice").isEqualTo(desk);
        assertThat(roles.listOf(manager, ines)).hasSize(2).allMatch(HeldRole::mayTake);
        assertThat(roles.listOf(manager, ines).getFirst().givenBy()).isEqualTo("Inès Caillaud");
    }

    @Test
    void a_manager_gives_nothing_else_and_nothing_elsewhere() {
        for (RoleAt at : List.of(
                new RoleAt(Role.MANAGER, operator, venue),
                new RoleAt(Role.ACCOUNTANT, operator, venue),
                new RoleAt(Role.FRONT_DESK, operator, second),
                new RoleAt(Role.FRONT_DESK, operator, null),
                new RoleAt(Role.NETWORK_ADMIN, null, null),
                new RoleAt(Role.FRONT_DESK, null, null))) {
            assertThatThrownBy(() -> roles.give(manager, ines, at))
                    .as("%s", at)
                    .isInstanceOf(NotAllowedException.class);
        }
        OperatorId other = given.anOperator();
        assertThatThrownBy(() -> roles.give(manager, ines, new RoleAt(Role.FRONT_DESK, other, given.aVenue(other))))
                .isInstanceOf(NotFoundException.class);
        assertThat(roles.listOf(admin, ines)).isEmpty();
    }

    @Test
    void nobody_gives_what_makes_no_sense() {
        OperatorId other = given.anOperator();
        VenueId elsewhere = given.aVenue(other);

        assertThatThrownBy(() -> roles.give(admin, ines, new RoleAt(Role.NETWORK_ADMIN, operator, null)))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> roles.give(admin, ines, new RoleAt(Role.FRONT_DESK, operator, elsewhere)))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> roles.give(admin, given.aMember(), desk())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> roles.give(given.as(ines), ines, desk())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_choice_offered_is_what_may_be_given() {
        assertThat(roles.listGivable(manager))
                .containsExactlyInAnyOrder(desk(), new RoleAt(Role.TRAINER, operator, venue));
        assertThat(roles.listGivable(admin))
                .contains(
                        new RoleAt(Role.MANAGER, operator, second),
                        new RoleAt(Role.ACCOUNTANT, operator, null),
                        new RoleAt(Role.NETWORK_ADMIN, null, null));
        assertThat(roles.listGivable(given.staff(Role.FRONT_DESK, operator))).isEmpty();
    }

    @Test
    void what_is_given_and_taken_holds_from_the_next_request_on() {
        assertThat(callers.callerOf(ines).holds(Role.FRONT_DESK, operator, venue))
                .isFalse();

        RoleGrantId given = roles.give(manager, ines, desk());
        assertThat(callers.callerOf(ines).holds(Role.FRONT_DESK, operator, venue))
                .isTrue();

        assertThat(roles.take(manager, given)).isInstanceOf(TakingOutcome.Taken.class);
        assertThat(callers.callerOf(ines).holds(Role.FRONT_DESK, operator, venue))
                .isFalse();
    }

    @Test
    void a_manager_takes_back_no_more_than_she_may_give() {
        RoleGrantId boss = roles.give(admin, ines, new RoleAt(Role.MANAGER, operator, venue));
        RoleGrantId next = roles.give(admin, ines, new RoleAt(Role.FRONT_DESK, operator, second));

        assertThatThrownBy(() -> roles.take(manager, boss)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> roles.take(manager, next)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> roles.take(given.staff(Role.MANAGER, given.anOperator()), next))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> roles.take(admin, RoleGrantId.next())).isInstanceOf(NotFoundException.class);
        assertThat(roles.listOf(admin, ines)).hasSize(2);
    }

    @Test
    void the_last_administrator_stays() {
        given.insert("DELETE FROM role_grant WHERE role = 'NETWORK_ADMIN'");
        RoleAt administration = new RoleAt(Role.NETWORK_ADMIN, null, null);
        logins.setPassword(ines, "une phrase assez longue");
        RoleGrantId only = roles.give(admin, ines, administration);
        MemberId paul = given.aMember();
        roles.give(admin, paul, administration);

        assertThat(roles.take(admin, only))
                .as("Paul can't sign in")
                .isInstanceOf(TakingOutcome.LastAdministrator.class);
        logins.setPassword(paul, "une phrase assez longue");
        assertThat(roles.take(admin, only)).isInstanceOf(TakingOutcome.Taken.class);
        given.insert("DELETE FROM role_grant WHERE role = 'NETWORK_ADMIN'");
    }

    @Test
    void the_team_is_who_holds_something_at_the_managers_venues() {
        roles.give(admin, ines, desk());
        roles.give(admin, ines, new RoleAt(Role.ACCOUNTANT, operator, null));
        roles.give(admin, ines, new RoleAt(Role.FRONT_DESK, operator, second));
        OperatorId other = given.anOperator();
        MemberId stranger = given.aMember();
        given.holds(stranger, Role.MANAGER, other);

        assertThat(roles.listTeam(manager, List.of(venues.get(venue))))
                .filteredOn(held -> held.at().operator() != null)
                .extracting(HeldRole::at)
                .containsExactlyInAnyOrder(desk(), new RoleAt(Role.ACCOUNTANT, operator, null));
        assertThatThrownBy(() -> roles.listTeam(manager, List.of(venues.get(second))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> roles.listTeam(given.staff(Role.FRONT_DESK, operator), List.of(venues.get(venue))))
                .isInstanceOf(NotFoundException.class);
    }

    private RoleAt desk() {
        return new RoleAt(Role.FRONT_DESK, operator, venue);
    }
}
