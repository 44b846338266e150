package org.etabli.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.etabli.kernel.Caller;
import org.etabli.kernel.ChangedMeanwhileException;
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
class ContactsTest {

    @Autowired
    Fixtures given;

    @Autowired
    Contacts contacts;

    OperatorId operator;
    OperatorId other;
    Caller desk;
    Caller otherDesk;
    MemberId ines;

    @BeforeEach
    void world() {
        operator = given.anOperator();
        other = given.anOperator();
        desk = given.staff(Role.FRONT_DESK, operator);
        otherDesk = given.staff(Role.MANAGER, other);
        ines = given.aMember();
        given.affiliated(ines, operator);
    }

    @Test
    void a_change_and_its_undo_leave_everything_as_it_was() {
        Contact before = contacts.get(desk, ines);

        contacts.change(desk, ines, new ChangeContact("Inès", "Morel", "06 1", "Graphiste", badge()), 0);
        Contact changed = contacts.get(desk, ines);
        contacts.change(desk, ines, ChangeContact.of(before.details()), changed.revision());

        assertThat(changed.details().fullName()).isEqualTo("Inès Morel");
        assertThat(changed.details().badge()).isEqualTo(badge());
        assertThat(contacts.get(desk, ines).details()).isEqualTo(before.details());
    }

    @Test
    void the_second_of_two_who_change_her_is_told() {
        ChangeContact to = new ChangeContact("Inès", "Morel", null, null, null);
        contacts.change(desk, ines, to, 0);

        assertThatThrownBy(() -> contacts.change(desk, ines, to, 0)).isInstanceOf(ChangedMeanwhileException.class);
    }

    @Test
    void a_badge_is_worn_by_one() {
        MemberId paul = given.aMember();
        given.affiliated(paul, operator);
        contacts.change(desk, ines, new ChangeContact("Inès", "Morel", null, null, badge()), 0);

        assertThatThrownBy(
                        () -> contacts.change(desk, paul, new ChangeContact("Paul", "Morel", null, null, badge()), 0))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.field()).isEqualTo("badge"));
    }

    @Test
    void a_note_is_the_operators_own() {
        given.affiliated(ines, other);
        contacts.note(desk, ines, operator, "  Préfère la table B.  ");

        assertThat(contacts.get(desk, ines).known()).singleElement().satisfies(knowing -> {
            assertThat(knowing.operator()).isEqualTo(operator);
            assertThat(knowing.note()).isEqualTo("Préfère la table B.");
        });
        assertThat(contacts.get(otherDesk, ines).known())
                .singleElement()
                .satisfies(knowing -> assertThat(knowing.note()).isNull());
        assertThatThrownBy(() -> contacts.note(otherDesk, ines, operator, "?")).isInstanceOf(NotFoundException.class);
        contacts.note(desk, ines, operator, " ");
        assertThat(contacts.get(desk, ines).known().getFirst().note()).isNull();
    }

    @Test
    void a_note_has_an_end() {
        assertThatThrownBy(() -> contacts.note(desk, ines, operator, "x".repeat(2001)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void for_another_operator_she_does_not_exist() {
        ChangeContact to = new ChangeContact("Inès", "Morel", null, null, null);

        assertThatThrownBy(() -> contacts.get(otherDesk, ines)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> contacts.change(otherDesk, ines, to, 0)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> contacts.get(given.as(ines), ines)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> contacts.get(given.staff(Role.TRAINER, operator), ines))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> contacts.note(given.staff(Role.TRAINER, operator), ines, operator, "?"))
                .isInstanceOf(NotAllowedException.class);
    }

    private String badge() {
        return operator.toString().substring(20);
    }
}
