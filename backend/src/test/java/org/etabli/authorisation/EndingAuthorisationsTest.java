package org.etabli.authorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.etabli.authorisation.EndingAuthorisations.Ending;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class EndingAuthorisationsTest {

    @Autowired
    Fixtures given;

    @Autowired
    EndingAuthorisations ending;

    @Autowired
    Grants grants;

    @Autowired
    TestClock clock;

    private OperatorId operator;
    private AuthorisationTypeId laser;
    private Caller trainer;
    private MemberId ines;
    private EndingAuthorisationsJob job;

    @BeforeEach
    void a_laser_and_who_teaches_it() {
        clock.reset();
        operator = given.anOperator();
        laser = given.requires(given.aMachine(given.aVenue(operator)), operator, "Laser niveau 2");
        trainer = given.staff(Role.TRAINER, operator);
        ines = given.aMember();
        job = new EndingAuthorisationsJob(ending);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void its_holder_hears_four_weeks_before_once_and_again_of_another_end() {
        given.authorised(ines, laser, clock.instant().plus(Duration.ofDays(30)));
        job.pass();
        assertThat(told("AUTHORISATION_ENDS")).isZero();

        clock.advance(Duration.ofDays(3));
        job.pass();
        job.pass();
        assertThat(told("AUTHORISATION_ENDS")).isEqualTo(1);

        grants.extend(
                trainer,
                ending.listTaughtBy(trainer).getFirst().id(),
                clock.instant().plus(Duration.ofDays(50)));
        job.pass();
        assertThat(told("AUTHORISATION_ENDS")).isEqualTo(1);
        clock.advance(Duration.ofDays(25));
        job.pass();
        assertThat(told("AUTHORISATION_ENDS")).isEqualTo(2);
    }

    @Test
    void a_trainer_sees_what_ends_within_two_months_and_invites_once() {
        given.authorised(ines, laser, clock.instant().plus(Duration.ofDays(50)));
        given.authorised(given.aMember(), laser, clock.instant().plus(Duration.ofDays(70)));
        given.authorised(given.aMember(), laser, null);
        Ending one = ending.listTaughtBy(trainer).getFirst();
        assertThat(ending.listTaughtBy(trainer)).hasSize(1);
        assertThat(one.member()).isEqualTo(ines);
        assertThat(one.invited()).isFalse();

        ending.invite(trainer, one.id());
        ending.invite(trainer, one.id());

        assertThat(told("AUTHORISATION_INVITED")).isEqualTo(1);
        assertThat(ending.listTaughtBy(trainer).getFirst().invited()).isTrue();
    }

    @Test
    void for_other_operators_and_members_it_does_not_exist() {
        given.authorised(ines, laser, clock.instant().plus(Duration.ofDays(10)));
        Ending one = ending.listTaughtBy(trainer).getFirst();
        for (Caller other : java.util.List.of(given.staff(Role.TRAINER, given.anOperator()), given.as(ines))) {
            assertThat(ending.listTaughtBy(other)).isEmpty();
            assertThatThrownBy(() -> ending.invite(other, one.id())).isInstanceOf(NotFoundException.class);
        }
    }

    private long told(String kind) {
        return given.count(
                "SELECT COUNT(*) FROM outbox_message WHERE recipient_id = ? AND kind = ?", ines.value(), kind);
    }
}
