package org.etabli.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.member.Tags.Worn;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class TagsTest {

    @Autowired
    Fixtures given;

    @Autowired
    Tags tags;

    @Autowired
    PersonalArchive archive;

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
    void tags_are_the_operators_own() {
        given.affiliated(ines, other);
        tags.set(desk, ines, operator, List.of("Presse", "  Bénévole "));

        assertThat(tags.listOf(desk, ines)).containsExactly(new Worn(operator, List.of("Bénévole", "Presse")));
        assertThat(tags.listOf(otherDesk, ines)).containsExactly(new Worn(other, List.of()));
        assertThat(tags.inUse(desk, List.of(operator))).containsExactly("Bénévole", "Presse");
        assertThat(tags.inUse(otherDesk, List.of(other))).isEmpty();
        assertThatThrownBy(() -> tags.inUse(otherDesk, List.of(operator))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> tags.set(otherDesk, ines, operator, List.of())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_change_and_its_undo_leave_everything_as_it_was_and_twice_is_once() {
        tags.set(desk, ines, operator, List.of("Presse"));
        tags.set(desk, ines, operator, List.of("Bénévole", "benevole", " "));
        tags.set(desk, ines, operator, List.of("Bénévole", "benevole", " "));
        assertThat(tags.listOf(desk, ines)).containsExactly(new Worn(operator, List.of("Bénévole")));

        tags.set(desk, ines, operator, List.of("Presse"));
        assertThat(tags.listOf(desk, ines)).containsExactly(new Worn(operator, List.of("Presse")));
    }

    @Test
    void a_word_that_others_wear_keeps_their_spelling() {
        MemberId paul = given.aMember();
        given.affiliated(paul, operator);
        tags.set(desk, paul, operator, List.of("Bénévole"));

        tags.set(desk, ines, operator, List.of("benevole"));

        assertThat(tags.listOf(desk, ines)).containsExactly(new Worn(operator, List.of("Bénévole")));
        assertThat(tags.inUse(desk, List.of(operator))).containsExactly("Bénévole");
    }

    @Test
    void she_finds_her_tags_in_her_archive() {
        tags.set(desk, ines, operator, List.of("Presse"));

        assertThat(archive.sections(ines))
                .filteredOn(section -> section.table().equals("member_tag"))
                .flatExtracting(section -> section.rows())
                .extracting(row -> ((Map<?, ?>) row).get("tag"))
                .isEqualTo(List.of("Presse"));
    }

    @Test
    void a_tag_is_short_and_there_are_twelve_at_most() {
        List<String> many = IntStream.range(0, 13).mapToObj("t%d"::formatted).toList();

        assertThatThrownBy(() -> tags.set(desk, ines, operator, List.of("x".repeat(41))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> tags.set(desk, ines, operator, many)).isInstanceOf(InvalidInputException.class);
        assertThat(tags.listOf(desk, ines)).containsExactly(new Worn(operator, List.of()));
    }

    @Test
    void whom_the_desk_does_not_know_does_not_exist() {
        MemberId stranger = given.aMember();

        assertThatThrownBy(() -> tags.listOf(desk, stranger)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> tags.set(desk, stranger, operator, List.of("x")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> tags.listOf(given.as(ines), ines)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> tags.set(given.staff(Role.TRAINER, operator), ines, operator, List.of("x")))
                .isInstanceOf(NotAllowedException.class);
    }
}
