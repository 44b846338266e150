package org.etabli.network;

import java.util.List;
import java.util.Optional;
import org.etabli.database.CatalogueRevision;
import org.etabli.database.Snapshot;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The venues of the network and their opening calendars, from memory. */
@Service
public class Venues {

    private final CatalogueRevision revision;
    private final Snapshot<NetworkSnapshot> snapshot;

    Venues(CatalogueRevision revision, NetworkReader reader) {
        this.revision = revision;
        this.snapshot = new Snapshot<>(reader::read);
    }

    /** What the network calls itself; empty before it is set up. */
    public Optional<String> networkName() {
        return now().name();
    }

    /** All venues by name. */
    public List<Venue> list() {
        return now().venues();
    }

    /** By name the first of the operator's, whose clock and address stand for it where no venue is meant. */
    public Optional<Venue> findFirst(OperatorId operator) {
        return list().stream()
                .filter(venue -> venue.operator().equals(operator))
                .findFirst();
    }

    public Optional<Venue> find(VenueId id) {
        return Optional.ofNullable(now().byId().get(id));
    }

    /** @throws NotFoundException when there is no such venue */
    public Venue get(VenueId id) {
        return find(id).orElseThrow(() -> new NotFoundException("venue", id));
    }

    /**
     * As its address or its id names it.
     *
     * @throws NotFoundException when there is no such venue
     */
    public Venue get(String slugOrId) {
        return findBySlug(slugOrId).orElseGet(() -> get(VenueId.parse(slugOrId)));
    }

    public Optional<Venue> findBySlug(String slug) {
        return list().stream().filter(venue -> venue.slug().equals(slug)).findFirst();
    }

    public List<Operator> listOperators() {
        return List.copyOf(now().operators().values());
    }

    /** @throws NotFoundException when there is no such operator */
    public Operator getOperator(OperatorId id) {
        Operator operator = now().operators().get(id);
        if (operator == null) {
            throw new NotFoundException("operator", id);
        }
        return operator;
    }

    /** When the venue is open. */
    public OpeningCalendar calendarOf(VenueId venue) {
        return now().calendarOf(venue, null);
    }

    /** When the resource may be used: its own hours where it has some, else those of its venue. */
    public OpeningCalendar calendarOf(VenueId venue, @Nullable ResourceId resource) {
        return now().calendarOf(venue, resource);
    }

    /** As {@link #calendarOf(VenueId, ResourceId)}, at a revision that was just read. */
    public OpeningCalendar calendarOf(VenueId venue, ResourceId resource, long atRevision) {
        return snapshot.at(atRevision).calendarOf(venue, resource);
    }

    private NetworkSnapshot now() {
        return snapshot.at(revision.current());
    }
}
