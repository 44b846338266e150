package org.etabli.notice;

import java.time.Clock;
import java.util.Optional;
import org.etabli.kernel.Caller;
import org.etabli.kernel.NoticeId;
import org.etabli.kernel.ReservationId;
import org.etabli.reservation.Agendas;
import org.etabli.reservation.ReservationDetails;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The calendar entry of a reservation for whoever does not want to wait for the mail; it is the same entry. */
@Service
public class CalendarEntries {

    private final Agendas agendas;
    private final ReservationLetterWriter letters;
    private final JsonMapper json;
    private final Clock clock;

    CalendarEntries(Agendas agendas, ReservationLetterWriter letters, JsonMapper json, Clock clock) {
        this.agendas = agendas;
        this.letters = letters;
        this.json = json;
        this.clock = clock;
    }

    /**
     * An iCalendar stream (RFC 5545) with the UID of the mailed invitation, so that no calendar shows both; empty when
     * there is nothing to enter any more.
     *
     * @throws org.etabli.kernel.NotFoundException when the reservation does not exist for the caller
     */
    public Optional<String> find(Caller caller, ReservationId id) {
        ReservationDetails reservation = agendas.get(caller, id);
        String told = json.writeValueAsString(Told.of(reservation));
        return letters.write(new OutboxRow(
                        NoticeId.next(), NoticeKind.CONFIRMED, id.value(), reservation.member(), told, clock.instant()))
                .flatMap(letter -> Optional.ofNullable(letter.invitation()))
                .map(Invitation::content);
    }
}
