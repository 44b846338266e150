package org.etabli.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etabli.testing.Fixtures.TUESDAY;

import java.util.List;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class DayNotesTest {

    @Autowired
    Fixtures given;

    @Autowired
    DayNotes notes;

    @Autowired
    DayNoteData personalData;

    VenueId venue;
    Caller desk;

    @BeforeEach
    void world() {
        OperatorId operator = given.anOperator();
        venue = given.aVenue(operator);
        desk = given.staff(Role.FRONT_DESK, operator);
    }

    @Test
    void a_note_is_there_on_its_day_alone() {
        notes.add(desk, venue, TUESDAY, "  Café pour 8 en salle Clain  ");

        assertThat(texts()).containsExactly("Café pour 8 en salle Clain");
        assertThat(notes.list(desk, venue, TUESDAY.plusDays(1))).isEmpty();
    }

    @Test
    void a_note_is_ticked_off_and_the_tick_taken_back() {
        DayNote note = notes.add(desk, venue, TUESDAY, "Badge n° 3");

        notes.tick(desk, note.id(), true);
        assertThat(notes.list(desk, venue, TUESDAY)).singleElement().matches(DayNote::done);
        notes.tick(desk, note.id(), false);
        assertThat(notes.list(desk, venue, TUESDAY)).singleElement().matches(each -> !each.done());
    }

    @Test
    void a_deleted_note_is_gone() {
        DayNote note = notes.add(desk, venue, TUESDAY, "Badge n° 3");

        notes.delete(desk, note.id());

        assertThat(texts()).isEmpty();
        assertThatThrownBy(() -> notes.tick(desk, note.id(), true)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_note_says_something_in_two_hundred_characters() {
        assertThatThrownBy(() -> notes.add(desk, venue, TUESDAY, " ")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> notes.add(desk, venue, TUESDAY, "é".repeat(201)))
                .isInstanceOf(InvalidInputException.class);
        assertThat(notes.add(desk, venue, TUESDAY, "é".repeat(200)).text()).hasSize(200);
    }

    @Test
    void for_another_operators_desk_and_for_members_notes_do_not_exist() {
        DayNote note = notes.add(desk, venue, TUESDAY, "Badge n° 3");
        MemberId member = given.aMember();

        for (Caller stranger : List.of(given.staff(Role.MANAGER, given.anOperator()), given.as(member))) {
            assertThatThrownBy(() -> notes.list(stranger, venue, TUESDAY)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> notes.add(stranger, venue, TUESDAY, "x")).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> notes.tick(stranger, note.id(), true)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> notes.delete(stranger, note.id())).isInstanceOf(NotFoundException.class);
        }
        assertThat(texts()).containsExactly("Badge n° 3");
    }

    @Test
    void who_takes_her_data_with_her_takes_her_notes() {
        notes.add(desk, venue, TUESDAY, "Badge n° 3");

        assertThat(personalData.of(desk.member()).getFirst().rows())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("text", "Badge n° 3"));
    }

    private List<String> texts() {
        return notes.list(desk, venue, TUESDAY).stream().map(DayNote::text).toList();
    }
}
