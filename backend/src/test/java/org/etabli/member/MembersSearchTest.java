package org.etabli.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class MembersSearchTest {

    @Autowired
    Fixtures given;

    @Autowired
    Members members;

    OperatorId operator;
    VenueId venue;
    Caller desk;
    MemberId ines;

    @BeforeEach
    void world() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        desk = given.staff(Role.FRONT_DESK, operator);
        ines = given.aMember();
        given.affiliated(ines, operator);
    }

    @Test
    void the_beginning_of_either_name_finds_her_whatever_the_accents() {
        assertThat(found("ine")).containsExactly(ines);
        assertThat(found("CAIL")).containsExactly(ines);
        assertThat(found("caillaud inès")).containsExactly(ines);
        assertThat(found("")).containsExactly(ines);
    }

    @Test
    void another_name_does_not_find_her() {
        assertThat(found("zoé")).isEmpty();
        assertThat(found("inès zoé")).isEmpty();
    }

    @Test
    void another_operators_members_do_not_exist() {
        MemberId elsewhere = given.aMember();
        given.affiliated(elsewhere, given.anOperator());

        assertThat(found("caillaud")).containsExactly(ines);
    }

    @Test
    void wildcards_and_sql_are_letters() {
        assertThat(found("%")).isEmpty();
        assertThat(found("_nès")).isEmpty();
        assertThat(found("' OR 1=1 --")).isEmpty();
        assertThat(found("\\")).isEmpty();
    }

    @Test
    void only_the_desk_may_look() {
        assertThatThrownBy(() -> members.search(given.as(ines), operator, venue, "ine", 0, 10))
                .isInstanceOf(NotAllowedException.class);
        Caller otherDesk = given.staff(Role.FRONT_DESK, given.anOperator());
        assertThatThrownBy(() -> members.search(otherDesk, operator, venue, "ine", 0, 10))
                .isInstanceOf(NotAllowedException.class);
    }

    private List<MemberId> found(String words) {
        return members.search(desk, operator, venue, words, 0, 10).stream()
                .map(MemberDetails::id)
                .toList();
    }
}
