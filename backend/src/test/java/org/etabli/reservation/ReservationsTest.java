package org.etabli.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.util.List;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.ReservationOutcome.Refused;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class ReservationsTest {

    @Autowired
    Fixtures given;

    @Autowired
    Reservations reservations;

    @Autowired
    Quotes quotes;

    OperatorId operator;
    VenueId venue;
    ResourceId room;
    MemberId ines;

    @BeforeEach
    void world() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        room = given.aRoom(venue);
        ines = given.aMember();
    }

    @Test
    void a_free_room_is_reserved() {
        assertThat(request(ines, on(TUESDAY, "14:00", "16:00"))).isInstanceOf(Confirmed.class);
    }

    @Test
    void a_second_booking_of_the_same_slot_is_refused() {
        request(ines, on(TUESDAY, "14:00", "16:00"));

        assertThat(rule(request(given.aMember(), on(TUESDAY, "15:00", "17:00"))))
                .isEqualTo("slot-taken");
    }

    @Test
    void slots_that_abut_do_not_conflict() {
        request(ines, on(TUESDAY, "14:00", "16:00"));

        assertThat(request(given.aMember(), on(TUESDAY, "16:00", "17:00"))).isInstanceOf(Confirmed.class);
    }

    @Test
    void an_allowance_pays_while_it_lasts_and_money_after_that() {
        given.costs(room, "HOUR", 900);
        given.joins(ines, given.aPlan(operator, "ROOM", "MINUTES", 150L));

        var first = details(request(ines, on(TUESDAY, "10:00", "12:00")));
        var second = details(request(ines, on(TUESDAY, "14:00", "15:00")));

        assertThat(first.credit()).isNotNull();
        assertThat(first.price().isZero()).isTrue();
        assertThat(second.credit()).isNull();
        assertThat(second.price().toString()).isEqualTo("EUR 9.00");
    }

    @Test
    void a_move_is_quoted_to_holder_and_desk_and_does_not_stand_in_its_own_way() {
        given.costs(room, "HOUR", 900);
        var booked = details(request(ines, on(TUESDAY, "14:00", "16:00")));
        var longer = new MoveReservation(booked.id(), on(TUESDAY, "15:00", "18:00"), null);

        for (Caller caller : List.of(given.as(ines), given.staff(Role.FRONT_DESK, operator))) {
            var quote = quotes.quoteMove(caller, longer);

            assertThat(quote.isPossible()).isTrue();
            assertThat(quote.dueNow().toString()).isEqualTo("EUR 27.00");
        }
        assertThatThrownBy(() -> quotes.quoteMove(given.as(given.aMember()), longer))
                .isInstanceOf(NotFoundException.class);
    }

    private ReservationOutcome request(MemberId member, TimeSlot slot) {
        return reservations.request(given.as(member), RequestReservation.of(room, null, slot, member));
    }

    private static ReservationDetails details(ReservationOutcome outcome) {
        return ((Confirmed) outcome).reservation();
    }

    private static String rule(ReservationOutcome outcome) {
        return ((Refused) outcome).first().rule();
    }
}
