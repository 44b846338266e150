package org.etabli.authorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.authorisation.OperatingRight.State.EXPIRED;
import static org.etabli.authorisation.OperatingRight.State.EXPIRES_SOON;
import static org.etabli.authorisation.OperatingRight.State.FOR_EVERYONE;
import static org.etabli.authorisation.OperatingRight.State.MISSING;
import static org.etabli.authorisation.OperatingRight.State.VALID;

import java.time.Duration;
import java.util.List;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class OperatingRightsTest {

    @Autowired
    Fixtures given;

    @Autowired
    OperatingRights rights;

    @Autowired
    TestClock clock;

    OperatorId operator;
    ResourceId laser;
    MemberId theo;

    @BeforeEach
    void world() {
        operator = given.anOperator();
        laser = given.aMachine(given.aVenue(operator));
        theo = given.aMember();
    }

    @Test
    void what_asks_for_nothing_is_for_everyone() {
        assertThat(state()).isEqualTo(FOR_EVERYONE);
    }

    @Test
    void an_authorisation_that_was_never_granted_is_missing() {
        given.requires(laser, operator, "Laser");

        assertThat(state()).isEqualTo(MISSING);
        assertThat(right().isHeld()).isFalse();
    }

    @Test
    void one_without_an_end_is_valid() {
        given.authorised(theo, given.requires(laser, operator, "Laser"), null);

        assertThat(state()).isEqualTo(VALID);
    }

    @Test
    void one_that_ends_within_a_fortnight_is_worth_renewing() {
        given.authorised(
                theo, given.requires(laser, operator, "Laser"), clock.instant().plus(Duration.ofDays(6)));

        assertThat(state()).isEqualTo(EXPIRES_SOON);
        assertThat(right().isHeld()).isTrue();
    }

    @Test
    void one_that_has_ended_is_expired() {
        given.authorised(
                theo, given.requires(laser, operator, "Laser"), clock.instant().minusSeconds(1));

        assertThat(state()).isEqualTo(EXPIRED);
    }

    @Test
    void a_renewed_one_counts_by_its_longest_grant() {
        AuthorisationTypeId type = given.requires(laser, operator, "Laser");
        given.authorised(theo, type, clock.instant().minusSeconds(1));
        given.authorised(theo, type, clock.instant().plus(Duration.ofDays(300)));

        assertThat(state()).isEqualTo(VALID);
    }

    @Test
    void of_several_the_missing_one_decides() {
        given.authorised(theo, given.requires(laser, operator, "Laser"), null);
        given.requires(laser, operator, "Extraction");

        assertThat(state()).isEqualTo(MISSING);
        assertThat(right().type()).extracting(AuthorisationType::name).isEqualTo("Extraction");
    }

    private OperatingRight.State state() {
        return right().state();
    }

    private OperatingRight right() {
        return rights.of(theo, List.of(laser)).get(laser);
    }
}
