package org.etabli.network;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.VenueId;
import org.etabli.network.ClosureFile.Closure;
import org.etabli.network.ClosurePreview.Effect;
import org.etabli.network.ClosurePreview.Line;
import org.etabli.network.VenueAccess.ManagedVenue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Takes over closures from calendar files, for instance school holidays or a town hall's calendar. Events are known by
 * their UID: the same file twice changes nothing, a newer one changes what is new.
 */
@Service
public class ClosureImport {

    private final JdbcClient jdbc;
    private final VenueStore store;
    private final VenueAccess access;
    private final Transactions transactions;
    private final Clock clock;

    ClosureImport(JdbcClient jdbc, VenueStore store, VenueAccess access, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What {@link #commit} would do now.
     *
     * @param file an iCalendar file of one mebibyte at most
     * @throws InvalidInputException when it is too large or no calendar
     */
    public ClosurePreview preview(Caller caller, VenueId venue, byte[] file) {
        ClosureFile read = ClosureFile.read(file, today(access.mustManage(caller, venue)));
        return preview(read, known(venue));
    }

    /**
     * Takes the closures over.
     *
     * @return what it did
     * @throws InvalidInputException when the file is too large or no calendar
     */
    public ClosurePreview commit(Caller caller, VenueId venue, byte[] file) {
        ClosureFile read = ClosureFile.read(file, today(access.mustManage(caller, venue)));
        return transactions.inOne(() -> {
            jdbc.sql("SELECT id FROM venue WHERE id = ? FOR UPDATE")
                    .param(venue.value())
                    .query(UUID.class)
                    .single();
            Map<String, Known> known = known(venue);
            ClosurePreview done = preview(read, known);
            read.closures().forEach(closure -> take(venue, read.name(), closure, known.get(closure.uid())));
            if (done.isNews()) {
                access.changed(venue);
            }
            return done;
        });
    }

    private void take(VenueId venue, String source, Closure closure, @Nullable Known known) {
        switch (effect(closure, known)) {
            case KEPT -> {}
            case ADDED -> store.addException(venue, closure.exception(), source, closure.uid());
            case CHANGED, REMOVED -> {
                if (known != null) {
                    store.removeException(venue, known.id());
                }
                if (!closure.cancelled()) {
                    store.addException(venue, closure.exception(), source, closure.uid());
                }
            }
        }
    }

    private static ClosurePreview preview(ClosureFile file, Map<String, Known> known) {
        List<Line> lines = new ArrayList<>();
        for (Closure closure : file.closures()) {
            if (closure.cancelled() && !known.containsKey(closure.uid())) {
                continue;
            }
            lines.add(new Line(closure.exception(), effect(closure, known.get(closure.uid()))));
        }
        return new ClosurePreview(file.name(), lines, file.leftOut());
    }

    private static Effect effect(Closure closure, @Nullable Known known) {
        if (closure.cancelled()) {
            return known == null ? Effect.KEPT : Effect.REMOVED; // never known: stays away
        }
        if (known == null) {
            return Effect.ADDED;
        }
        return known.exception().equals(closure.exception()) ? Effect.KEPT : Effect.CHANGED;
    }

    private Map<String, Known> known(VenueId venue) {
        return jdbc
                .sql("SELECT * FROM calendar_exception WHERE venue_id = ? AND source_uid IS NOT NULL")
                .param(venue.value())
                .query((row, n) -> new Known(
                        row.getObject("id", UUID.class), row.getString("source_uid"), VenueStore.exception(row)))
                .list()
                .stream()
                .collect(toMap(Known::uid, known -> known, (one, other) -> one));
    }

    private LocalDate today(ManagedVenue venue) {
        return LocalDate.ofInstant(clock.instant(), venue.zone());
    }

    private record Known(UUID id, String uid, CalendarException exception) {}
}
