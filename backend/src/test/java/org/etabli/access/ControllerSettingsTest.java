package org.etabli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a manager knows and sets of her machines' controllers. */
@EtabliTest
class ControllerSettingsTest {

    @Autowired
    Fixtures given;

    @Autowired
    HttpSurface api;

    @Autowired
    ControllerSettings settings;

    Workshop at;
    Caller manager;

    @BeforeEach
    void world() {
        at = new Workshop(given, api, given.anOperator());
        manager = given.staff(Role.MANAGER, at.operator);
    }

    @Test
    void the_time_without_connection_is_set_within_a_day() {
        at.key();

        settings.setOffline(manager, Guarded.by(at.laser), 0);
        assertThat(settings.find(manager, Guarded.by(at.laser)))
                .get()
                .extracting(Controller::offline)
                .isEqualTo(Duration.ZERO);
        assertThatThrownBy(() -> settings.setOffline(manager, Guarded.by(at.laser), 1441))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("offlineMinutes"));
        assertThatThrownBy(() -> settings.setOffline(manager, Guarded.by(at.laser), -1))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void only_the_manager_of_the_venue_sets_it_and_only_where_there_is_a_controller() {
        assertThatThrownBy(() -> settings.setOffline(manager, Guarded.by(at.laser), 30))
                .isInstanceOf(NotFoundException.class);
        at.key();

        assertThatThrownBy(() -> settings.setOffline(given.staff(Role.TRAINER, at.operator), Guarded.by(at.laser), 30))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() ->
                        settings.setOffline(given.staff(Role.MANAGER, given.anOperator()), Guarded.by(at.laser), 30))
                .isInstanceOf(NotFoundException.class);
        assertThat(settings.find(manager, Guarded.by(at.laser)))
                .get()
                .extracting(Controller::offline)
                .isEqualTo(Duration.ofMinutes(60));
    }

    @Test
    void over_http_the_manager_lists_them_page_by_page() {
        api.withToken(at.key()).post("/access/heartbeats", Map.of());
        given.with(given.aMachine(at.venue), "name", "Scie");
        String second = given.aMachine(at.venue).toString();
        api.as(at.manager).send("PUT", "/access/controllers/" + second + "/key", null);
        api.as(at.manager).delete("/access/controllers/" + second + "/key");

        var all = api.as(at.manager).get("/access/controllers?venue=" + at.venue);
        var first = api.as(at.manager).get("/access/controllers?limit=1&venue=" + at.venue);

        assertThat(all.body().size()).isEqualTo(2);
        assertThat(all.raw().body()).contains("\"there\":true", "\"offlineMinutes\":60");
        assertThat(all.raw().body()).doesNotContain("key\":", "hash");
        assertThat(first.body().size()).isEqualTo(1);
        assertThat(first.header("Link")).get().asString().contains("rel=\"next\"");
    }

    @Test
    void over_http_others_hear_why_not() {
        String path = "/access/controllers?venue=" + at.venue;
        assertThat(api.as(at.manager, Scope.READ).get(path).status()).isEqualTo(403);
        assertThat(api.as(at.ines).get(path).status()).isEqualTo(404);
        assertThat(api.anybody().get(path).status()).isEqualTo(401);
        assertThat(api.as(at.manager).get("/access/controllers").status()).isEqualTo(400);
    }
}
