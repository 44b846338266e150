package org.etabli.notice;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etabli.database.Transactions;
import org.etabli.jobs.Round;
import org.etabli.kernel.Ids;
import org.etabli.kernel.NoticeId;
import org.etabli.kernel.TimeSlot;
import org.etabli.reservation.ConfirmedReservations;
import org.etabli.reservation.ReservationDetails;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Reminds people of what they reserved. Once per start: the id of the notice is made of the reservation and its start, so
 * that no two nodes and no second run write it again. Who was told something of the reservation since the reminder was
 * due, because she booked or moved it only then, needs no reminder.
 */
@Service
class Reminders {

    private static final int PAGE = 200;

    private final ConfirmedReservations confirmed;
    private final OutboxQueue outbox;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;
    private final Duration before;

    /** @param before how long before the start ({@code etabli.reminder.before}) */
    Reminders(
            ConfirmedReservations confirmed,
            OutboxQueue outbox,
            JdbcClient jdbc,
            Transactions transactions,
            Clock clock,
            @Value("${etabli.reminder.before:2h}") Duration before) {
        this.confirmed = confirmed;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.before = before;
    }

    /** Writes the reminders that are due; says how many. */
    int writeDue() {
        Instant now = clock.instant();
        TimeSlot window = TimeSlot.of(now, before.plusMillis(1)); // who starts then exactly is due
        Round round = new Round("reminders");
        List<ReservationDetails> page;
        int seen = 0;
        do {
            page = confirmed.listStarting(window, seen, PAGE);
            Map<UUID, Instant> lastTold = lastTold(page);
            round.over(page, reservation -> !wasToldSince(lastTold, reservation) && remind(reservation));
            seen += page.size();
        } while (page.size() == PAGE);
        return round.finish();
    }

    private boolean wasToldSince(Map<UUID, Instant> lastTold, ReservationDetails reservation) {
        Instant told = lastTold.get(reservation.id().value());
        return told != null && !told.isBefore(reservation.slot().start().minus(before));
    }

    private boolean remind(ReservationDetails reservation) {
        NoticeId id = new NoticeId(Ids.named(
                reservation.id().value(), "reminder " + reservation.slot().start()));
        try {
            transactions.inOne(() -> outbox.write(
                    id, NoticeKind.REMINDER, reservation.id().value(), reservation.member(), Told.of(reservation)));
            return true;
        } catch (DuplicateKeyException written) {
            return false;
        }
    }

    private Map<UUID, Instant> lastTold(List<ReservationDetails> reservations) {
        if (reservations.isEmpty()) {
            return Map.of();
        }
        record Row(UUID subject, Instant at) {}
        return jdbc
                .sql("SELECT subject_id, MAX(created_at) FROM outbox_message WHERE subject_id IN (:subjects)"
                        + " GROUP BY subject_id")
                .param(
                        "subjects",
                        reservations.stream().map(r -> r.id().value()).toList())
                .query((row, n) -> new Row(row.getObject(1, UUID.class), row.getObject(2, Instant.class)))
                .list()
                .stream()
                .collect(toMap(Row::subject, Row::at));
    }
}
