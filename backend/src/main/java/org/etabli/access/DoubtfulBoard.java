package org.etabli.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MachineSessionId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.kernel.VenueId;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.springframework.stereotype.Service;

/** What whoever manages a venue sees of its {@link DoubtfulSessions}: those that wait for her, and what was decided. */
@Service
public class DoubtfulBoard {

    private static final int WAITING_SHOWN = 100;
    private static final int DECIDED_SHOWN = 10;

    private final DoubtfulRows rows;
    private final SessionRows sessions;
    private final Venues venues;
    private final Resources resources;
    private final Members members;

    DoubtfulBoard(DoubtfulRows rows, SessionRows sessions, Venues venues, Resources resources, Members members) {
        this.rows = rows;
        this.sessions = sessions;
        this.venues = venues;
        this.resources = resources;
        this.members = members;
    }

    /**
     * Those that wait, the longest first, then the last that were decided; by five statements at most.
     *
     * @throws NotFoundException when the venue does not exist for the caller
     * @throws org.etabli.kernel.NotAllowedException unless she manages it
     */
    public List<DoubtfulSession> list(Caller caller, VenueId id) {
        Venue venue = mustManage(caller, id);
        Map<MachineSessionId, Verdict> found = rows.listAt(id, WAITING_SHOWN, DECIDED_SHOWN);
        List<UUID> ids = found.keySet().stream().map(MachineSessionId::value).toList();
        Map<MachineSessionId, MachineSession> known =
                sessions.list(ids).stream().collect(Collectors.toMap(MachineSession::id, Function.identity()));
        Set<MemberId> people =
                known.values().stream().map(MachineSession::member).collect(Collectors.toSet());
        Map<MemberId, MemberDetails> names = members.knownTo(venue.operator(), people);
        Map<MemberId, MemberDetails> staff = members.byId(found.values().stream()
                .map(Verdict::by)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return found.entrySet().stream()
                .filter(each -> known.containsKey(each.getKey()))
                .map(each -> {
                    MachineSession session = Objects.requireNonNull(known.get(each.getKey()));
                    MemberId by = each.getValue().by();
                    return new DoubtfulSession(
                            session,
                            resources
                                    .recall(session.machine())
                                    .map(Resource::name)
                                    .orElse(""),
                            Optional.ofNullable(names.get(session.member()))
                                    .map(MemberDetails::fullName)
                                    .orElse(null),
                            each.getValue(),
                            by == null
                                    ? null
                                    : Optional.ofNullable(staff.get(by))
                                            .map(MemberDetails::fullName)
                                            .orElse(null));
                })
                .toList();
    }

    /** What was decided about each, for who may read the sessions; those without doubt are left out. */
    public Map<MachineSessionId, Verdict> verdicts(Collection<MachineSessionId> those) {
        return rows.of(those);
    }

    /** @throws NotFoundException when there is no such session for the caller */
    MachineSession mustManage(Caller caller, MachineSessionId id) {
        MachineSession session = sessions.find(id)
                .filter(found -> caller.worksFor(venues.get(found.venue()).operator()))
                .orElseThrow(() -> new NotFoundException("session", id));
        mustManage(caller, session.venue());
        return session;
    }

    private Venue mustManage(Caller caller, VenueId id) {
        Venue venue = venues.find(id)
                .filter(found -> caller.worksFor(found.operator()))
                .orElseThrow(() -> new NotFoundException("venue", id));
        caller.mustHave(Scope.MANAGE);
        caller.mustHold(Role.MANAGER, venue.operator(), id);
        return venue;
    }
}
