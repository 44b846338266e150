package org.etabli.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MachineSessionId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The times that machines were on for a member. She reads her own; a front desk reads those at its venues. */
@Service
public class SessionHistory {

    private final SessionRows sessions;
    private final Venues venues;

    SessionHistory(SessionRows sessions, Venues venues) {
        this.sessions = sessions;
        this.venues = venues;
    }

    /**
     * The latest first; nothing where none may be read.
     *
     * @param after the last one seen, or null to begin
     * @throws NotFoundException when that one is not hers
     */
    public List<MachineSession> listOf(Caller caller, MemberId member, @Nullable MachineSessionId after, int limit) {
        caller.mustHave(Scope.READ);
        MachineSession last = after == null ? null : seen(member, after);
        if (caller.is(member)) {
            return sessions.listOf(member, null, last, limit);
        }
        List<UUID> desks = venues.list().stream()
                .filter(venue -> caller.holds(Role.FRONT_DESK, venue.operator(), venue.id()))
                .map(venue -> venue.id().value())
                .toList();
        return desks.isEmpty() ? List.of() : sessions.listOf(member, desks, last, limit);
    }

    /** What runs for her at the venue now, begun last; for those who work for her. */
    public Optional<MachineSessionId> findOpen(MemberId member, VenueId venue) {
        return sessions.listOf(member, List.of(venue.value()), null, 1).stream()
                .filter(MachineSession::isOn)
                .map(MachineSession::id)
                .findFirst();
    }

    /** Whether it is hers, and at that venue. */
    public boolean isOf(MachineSessionId id, MemberId member, VenueId venue) {
        return sessions.find(id)
                .filter(session ->
                        session.member().equals(member) && session.venue().equals(venue))
                .isPresent();
    }

    private MachineSession seen(MemberId member, MachineSessionId id) {
        Optional<MachineSession> found = sessions.find(id);
        return found.filter(session -> session.member().equals(member))
                .orElseThrow(() -> new NotFoundException("session", id));
    }
}
