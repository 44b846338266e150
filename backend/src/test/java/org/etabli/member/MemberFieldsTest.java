package org.etabli.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberFieldId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.member.MemberAnswers.Answer;
import org.etabli.member.MemberField.Kind;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What an operator wants to know of its members, and what they say. */
@EtabliTest
class MemberFieldsTest {

    @Autowired
    Fixtures given;

    @Autowired
    MemberFields fields;

    @Autowired
    MemberAnswers answers;

    @Autowired
    PersonalArchive archive;

    @Autowired
    Transactions transactions;

    OperatorId operator;
    Caller manager;
    Caller desk;
    MemberId ines;
    Caller her;
    MemberField size;
    MemberField signed;

    @BeforeEach
    void an_operator_that_asks_two_things() {
        operator = given.anOperator();
        manager = given.staff(Role.MANAGER, operator);
        desk = given.staff(Role.FRONT_DESK, operator);
        ines = given.aMember();
        given.affiliated(ines, operator);
        her = given.as(ines);
        size = field("Taille", Kind.CHOICE, List.of("S", "M"), true, true);
        signed = field("Statuts signés", Kind.YES_NO, List.of(), false, false);
        fields.save(manager, size);
        fields.save(manager, signed);
    }

    @Test
    void she_fills_in_what_is_shown_to_her_and_the_desk_all_of_it() {
        assertThat(asked(her)).containsExactly(size);
        assertThat(asked(desk)).containsExactly(size, signed);

        answers.fill(her, ines, operator, Map.of(size.id(), "M", signed.id(), MemberField.YES));
        answers.fill(desk, ines, operator, Map.of(signed.id(), MemberField.NO));

        assertThat(said(desk)).containsExactly("M", MemberField.NO);
        assertThat(answers.table(desk, operator, List.of(ines)))
                .isEqualTo(Map.of(ines, Map.of(size.id(), "M", signed.id(), MemberField.NO)));
    }

    @Test
    void what_is_required_is_asked_for_and_the_rest_may_be_taken_back() {
        assertThatThrownBy(() -> answers.fill(her, ines, operator, Map.of(size.id(), " ")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused ->
                                assertThat(refused.field()).isEqualTo(size.id().toString()));
        assertThatThrownBy(() -> answers.check(operator, Map.of())).isInstanceOf(InvalidInputException.class);
        answers.check(operator, Map.of(size.id(), "S"));

        answers.fill(desk, ines, operator, Map.of(signed.id(), MemberField.YES));
        answers.fill(desk, ines, operator, Map.of(signed.id(), ""));
        assertThat(said(desk)).containsExactly(null, null);
    }

    @ParameterizedTest
    @CsvSource({"NUMBER, 12.5, douze", "DATE, 2026-11-24, 24/11/2026", "YES_NO, yes, oui", "TEXT, tout va, ''"})
    void each_kind_reads_its_own_form(Kind kind, String fits, String otherwise) {
        MemberField field = field("Autre", kind, List.of(), true, true);
        fields.save(manager, field);

        answers.fill(her, ines, operator, Map.of(field.id(), fits));
        assertThat(said(her)).contains(fits);
        assertThatThrownBy(() -> answers.fill(her, ines, operator, Map.of(field.id(), otherwise)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void another_operator_never_sees_it() {
        OperatorId other = given.anOperator();
        Caller stranger = given.staff(Role.MANAGER, other);
        given.affiliated(ines, other);
        answers.fill(her, ines, operator, Map.of(size.id(), "M"));

        assertThat(answers.of(stranger, ines)).isEmpty();
        assertThat(answers.table(stranger, other, List.of(ines)).getOrDefault(ines, Map.of()))
                .isEmpty();
        assertThatThrownBy(() -> answers.table(stranger, operator, List.of(ines)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> fields.list(stranger, operator)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> fields.save(stranger, size)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> fields.remove(stranger, size.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> fields.save(
                        stranger, new MemberField(size.id(), other, "X", null, Kind.TEXT, List.of(), false, true)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> answers.fill(stranger, ines, operator, Map.of(size.id(), "S")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> fields.save(desk, size)).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void saved_twice_it_is_there_once_and_removed_its_answers_go_with_it() {
        fields.save(manager, size);
        assertThat(fields.list(manager, operator)).containsExactly(size, signed);
        assertThatThrownBy(() -> fields.save(manager, field("Taille", Kind.TEXT, List.of(), false, true)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> fields.save(
                        manager,
                        new MemberField(size.id(), operator, "Taille", null, Kind.TEXT, List.of(), false, true)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> field("Un", Kind.CHOICE, List.of("A"), false, true))
                .isInstanceOf(InvalidInputException.class);

        answers.fill(her, ines, operator, Map.of(size.id(), "M"));
        fields.remove(manager, size.id());
        fields.remove(manager, size.id());
        assertThat(answers.of(her, ines)).isEmpty();
        assertThat(given.count("SELECT COUNT(*) FROM member_field_value WHERE member_id = ?", ines.value()))
                .isZero();
    }

    @Test
    void what_she_said_at_sign_up_is_hers_and_in_her_archive() {
        transactions.inOne(() -> answers.fillFirst(ines, operator, Map.of(size.id(), "S", signed.id(), "yes")));

        assertThat(said(desk)).containsExactly("S", null);
        assertThat(archive.sections(ines))
                .filteredOn(section -> section.table().equals("member_field_value"))
                .flatExtracting(section -> section.rows())
                .hasSize(1);
    }

    private MemberField field(String name, Kind kind, List<String> choices, boolean required, boolean shown) {
        return new MemberField(MemberFieldId.next(), operator, name, null, kind, choices, required, shown);
    }

    private List<MemberField> asked(Caller caller) {
        return answers.of(caller, ines).getFirst().answers().stream()
                .map(Answer::field)
                .toList();
    }

    private List<String> said(Caller caller) {
        return answers.of(caller, ines).getFirst().answers().stream()
                .map(Answer::value)
                .toList();
    }
}
