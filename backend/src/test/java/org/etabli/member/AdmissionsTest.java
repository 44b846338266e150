package org.etabli.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class AdmissionsTest {

    @Autowired
    Fixtures given;

    @Autowired
    Admissions admissions;

    @Autowired
    Members members;

    OperatorId operator;
    Caller desk;

    @BeforeEach
    void world() {
        operator = given.anOperator();
        given.aVenue(operator);
        desk = given.staff(Role.FRONT_DESK, operator);
    }

    @Test
    void who_is_new_to_the_network_is_registered_and_known_to_the_operator() {
        Admission admission = admissions.admit(desk, operator, someone("Zoe.New+" + operator + "@Example.org"));

        assertThat(admission).isInstanceOf(Admission.Registered.class);
        MemberDetails zoe = members.get(admission.member());
        assertThat(zoe.fullName()).isEqualTo("Zoé Martin");
        assertThat(zoe.email()).isEqualTo("zoe.new+" + operator + "@example.org");
        assertThat(zoe.phone()).isEqualTo("06 39 98 00 01");
        assertThat(members.isKnownTo(operator, zoe.id())).isTrue();
    }

    @Test
    void who_is_a_member_elsewhere_is_found_by_her_address_and_not_doubled() {
        MemberId ines = given.aMember();
        given.affiliated(ines, given.anOperator());

        Admission admission = admissions.admit(desk, operator, someone(ines + "@EXAMPLE.org"));

        assertThat(admission).isEqualTo(new Admission.Affiliated(ines));
        assertThat(members.get(ines).fullName()).isEqualTo("Inès Caillaud");
        assertThat(members.isKnownTo(operator, ines)).isTrue();
    }

    @Test
    void an_address_that_the_operator_knows_is_refused_at_its_field() {
        MemberId ines = given.aMember();
        given.affiliated(ines, operator);

        assertThatThrownBy(() -> admissions.admit(desk, operator, someone(ines + "@example.org")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.field()).isEqualTo("email"));
    }

    @Test
    void nothing_that_a_field_cannot_hold_is_taken() {
        assertThatThrownBy(() -> someone("no address")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new NewMember(" ", "Martin", "z@example.org", Locale.FRENCH))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new NewMember("Zoé", "Martin", "z@example.org", "call me", Locale.FRENCH))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new NewMember("Z".repeat(81), "Martin", "z@example.org", Locale.FRENCH))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void only_the_operators_own_desk_takes_people_in() {
        NewMember zoe = someone("zoe." + operator + "@example.org");

        assertThatThrownBy(() -> admissions.admit(given.as(given.aMember()), operator, zoe))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> admissions.admit(given.staff(Role.FRONT_DESK, given.anOperator()), operator, zoe))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> admissions.admit(given.staff(Role.TRAINER, operator), operator, zoe))
                .isInstanceOf(NotAllowedException.class);
        assertThat(members.findByEmail(zoe.email())).isEmpty();
    }

    private static NewMember someone(String email) {
        return new NewMember("Zoé", "Martin", email, "06 39 98 00 01", Locale.FRENCH);
    }
}
