package org.etabli.ui.live;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.vaadin.flow.component.UI;
import java.util.concurrent.CompletableFuture;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.maintenance.MaintenanceEvents.MaintenanceMoved;
import org.etabli.ui.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

class VenuePageTest extends ViewTest {

    @Autowired
    ApplicationEventPublisher events;

    private VenueId venue;

    @BeforeEach
    void a_manager() {
        OperatorId operator = given.anOperator();
        venue = given.aVenue(operator);
        var maud = given.aMember();
        given.holds(maud, Role.MANAGER, operator);
        signIn(maud, "ROLE_MEMBER", "ROLE_FRONT_DESK", "ROLE_TRAINER", "ROLE_MANAGER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"maintenance", "stock", "faults", "resources", "doors", "live-machines", "planning"})
    void what_a_job_changes_reaches_an_open_screen_though_nobody_is_signed_in_on_its_thread(String screen) {
        UI.getCurrent().navigate(screen);

        assertThatCode(() -> CompletableFuture.runAsync(() -> events.publishEvent(new MaintenanceMoved(venue)))
                        .join())
                .doesNotThrowAnyException();
    }
}
