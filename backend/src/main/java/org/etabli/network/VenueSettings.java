package org.etabli.network;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.ChangedMeanwhileException;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.VenueId;
import org.etabli.network.VenueSheet.Holiday;
import org.springframework.stereotype.Service;

/** Sets up a venue: what people should know of it, its week, the days that differ. For its manager. */
@Service
public class VenueSettings {

    private static final int LONGEST_SLUG = 50;

    private final VenueStore store;
    private final VenueAccess access;
    private final Transactions transactions;
    private final Clock clock;

    VenueSettings(VenueStore store, VenueAccess access, Transactions transactions, Clock clock) {
        this.store = store;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws NotFoundException when there is no such venue for the caller */
    public VenueSheet get(Caller caller, VenueId id) {
        access.mustManage(caller, id);
        VenueStore.Row row = store.find(id).orElseThrow(() -> new NotFoundException("venue", id));
        LocalDate today = LocalDate.ofInstant(clock.instant(), row.venue().zone());
        return new VenueSheet(
                row.venue(),
                row.closedOnPublicHolidays(),
                store.hours(id),
                store.exceptionsFrom(id, today),
                holidaysFrom(today),
                row.revision());
    }

    /**
     * A venue of the operator, closed until it has hours.
     *
     * @throws NotAllowedException unless the caller manages all venues of the operator
     */
    public VenueId create(Caller caller, OperatorId operator, VenueDraft draft) {
        return transactions.inOne(() -> {
            access.mustManageAll(caller, operator);
            VenueId id = VenueId.next();
            Venue venue = new Venue(
                    id,
                    operator,
                    slugFor(draft.name()),
                    draft.name(),
                    draft.kind(),
                    draft.description(),
                    draft.address(),
                    draft.position(),
                    draft.zone(),
                    draft.directions(),
                    draft.doorCode(),
                    draft.wifiName(),
                    draft.email(),
                    draft.phone(),
                    draft.grace());
            store.insert(venue, draft, clock.instant());
            access.changed(id);
            return id;
        });
    }

    /**
     * Its address on the web stays as it is, whatever it is renamed to.
     *
     * @throws ChangedMeanwhileException when someone else changed the venue since
     */
    public void change(Caller caller, VenueId id, VenueDraft draft, int revision) {
        transactions.inOne(() -> {
            access.mustManage(caller, id);
            store.update(id, draft, revision);
            access.changed(id);
        });
    }

    /**
     * Reservations already made stay where they are.
     *
     * @throws ChangedMeanwhileException when someone else changed the venue since
     */
    public void setHours(Caller caller, VenueId id, WeeklyHours hours, int revision) {
        transactions.inOne(() -> {
            access.mustManage(caller, id);
            store.touch(id, revision);
            store.replaceHours(id, hours);
            access.changed(id);
        });
    }

    private static List<Holiday> holidaysFrom(LocalDate today) {
        return today.datesUntil(today.plusYears(1))
                .flatMap(day -> PublicHolidays.OF_FRANCE.on(day).map(name -> new Holiday(day, name)).stream())
                .toList();
    }

    /** « Le Pacha » becomes le-pacha, or le-pacha-2 where that is taken. */
    private String slugFor(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String stem = plain.isEmpty() ? "lieu" : plain.substring(0, Math.min(plain.length(), LONGEST_SLUG));
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? stem : stem + "-" + number)
                .filter(slug -> !store.isTaken(slug))
                .findFirst()
                .orElseThrow();
    }
}
