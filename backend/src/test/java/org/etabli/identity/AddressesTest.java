package org.etabli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.etabli.identity.PasswordLinks.Purpose;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.member.ChangeContact;
import org.etabli.member.Members;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has the address has the account. */
@EtabliTest
class AddressesTest {

    @Autowired
    Fixtures given;

    @Autowired
    Addresses addresses;

    @Autowired
    PasswordLinks links;

    @Autowired
    Members members;

    OperatorId operator;
    Caller desk;
    MemberId ines;

    @BeforeEach
    void world() {
        operator = given.anOperator();
        desk = given.staff(Role.FRONT_DESK, operator);
        ines = given.aMember();
        given.affiliated(ines, operator);
    }

    @Test
    void the_desk_corrects_the_address_of_a_member_and_old_links_end() {
        String link = links.issue(ines, Purpose.INVITATION);

        addresses.change(desk, ines, "New." + ines + "@example.org");

        assertThat(members.get(ines).email()).isEqualTo("new." + ines + "@example.org");
        assertThat(links.find(link)).isEmpty();
    }

    @Test
    void an_address_is_one_persons() {
        MemberId paul = given.aMember();

        assertThatThrownBy(() -> addresses.change(desk, ines, paul + "@example.org"))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> addresses.change(desk, ines, "nothing")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_change_of_everything_happens_whole_or_not_at_all() {
        MemberId paul = given.aMember();
        ChangeContact to = new ChangeContact("Inès", "Morel", null, null, null);

        assertThatThrownBy(() -> addresses.change(desk, ines, to, paul + "@example.org", 0))
                .isInstanceOf(InvalidInputException.class);
        assertThat(members.get(ines).lastName()).isEqualTo("Caillaud");

        addresses.change(desk, ines, to, "new." + ines + "@example.org", 0);
        assertThat(members.get(ines).lastName()).isEqualTo("Morel");
        assertThat(members.get(ines).email()).isEqualTo("new." + ines + "@example.org");
    }

    @Test
    void what_opens_more_than_the_callers_venues_is_the_networks_to_change() {
        String fresh = "new." + ines + "@example.org";
        given.holds(ines, Role.MANAGER, operator);
        assertThatThrownBy(() -> addresses.change(desk, ines, fresh))
                .as("a manager's address")
                .isInstanceOf(InvalidInputException.class);

        MemberId paul = given.aMember();
        given.affiliated(paul, operator);
        given.affiliated(paul, given.anOperator());
        assertThatThrownBy(() -> addresses.change(desk, paul, fresh))
                .as("another operator knows her too")
                .isInstanceOf(InvalidInputException.class);

        addresses.change(given.networkAdmin(), ines, fresh);
        assertThat(members.get(ines).email()).isEqualTo(fresh);
    }

    @Test
    void for_another_operator_she_does_not_exist() {
        Caller other = given.staff(Role.MANAGER, given.anOperator());

        assertThatThrownBy(() -> addresses.change(other, ines, "a@example.org")).isInstanceOf(NotFoundException.class);
    }
}
