package org.etabli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.etabli.kernel.Caller;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class ControllersTest {

    @Autowired
    Fixtures given;

    @Autowired
    Controllers controllers;

    ResourceId laser;
    Caller manager;
    Caller desk;

    @BeforeEach
    void world() {
        var operator = given.anOperator();
        laser = given.aMachine(given.aVenue(operator));
        manager = given.staff(Role.MANAGER, operator);
        desk = given.staff(Role.FRONT_DESK, operator);
    }

    @Test
    void a_controller_is_known_by_its_key() {
        String key = controllers.provision(manager, Guarded.by(laser));

        assertThat(controllers.find(key)).contains(Guarded.by(laser));
        assertThat(controllers.find(key + "x")).isEmpty();
    }

    @Test
    void the_table_does_not_reveal_the_key() {
        String key = controllers.provision(manager, Guarded.by(laser));

        assertThat(given.count(
                        "SELECT COUNT(*) FROM controller WHERE resource_id = ? AND key_hash = UNHEX(SHA2(?, 256))",
                        laser.value(),
                        key))
                .isEqualTo(1);
    }

    @Test
    void a_new_key_replaces_the_one_before() {
        String stolen = controllers.provision(manager, Guarded.by(laser));
        String fresh = controllers.provision(manager, Guarded.by(laser));

        assertThat(controllers.find(stolen)).isEmpty();
        assertThat(controllers.find(fresh)).contains(Guarded.by(laser));
    }

    @Test
    void a_revoked_key_opens_nothing_until_a_new_one_is_made() {
        String key = controllers.provision(manager, Guarded.by(laser));

        controllers.revoke(manager, Guarded.by(laser));
        controllers.revoke(manager, Guarded.by(laser));

        assertThat(controllers.find(key)).isEmpty();
        String fresh = controllers.provision(manager, Guarded.by(laser));
        assertThat(controllers.find(key)).isEmpty();
        assertThat(controllers.find(fresh)).contains(Guarded.by(laser));
    }

    @Test
    void only_who_manages_the_machine_gives_and_takes_its_key() {
        String key = controllers.provision(manager, Guarded.by(laser));
        Caller elsewhere = given.staff(Role.MANAGER, given.anOperator());
        Caller reading = new Caller(manager.member(), manager.roles(), Set.of(Scope.READ));

        assertThatThrownBy(() -> controllers.provision(elsewhere, Guarded.by(laser)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> controllers.revoke(elsewhere, Guarded.by(laser)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> controllers.provision(desk, Guarded.by(laser)))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> controllers.revoke(reading, Guarded.by(laser)))
                .isInstanceOf(NotAllowedException.class);
        assertThat(controllers.find(key)).contains(Guarded.by(laser));
    }
}
