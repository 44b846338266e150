package org.etabli.access;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.etabli.access.SessionEvents.MachineSessionSettled;
import org.etabli.access.SessionEvents.SessionCharged;
import org.etabli.access.Verdict.State;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
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
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Sessions that ended because nobody answered any more, or that should not have begun. None of them costs anything before
 * whoever manages the venue has decided: to charge it, for as many minutes as she thinks right, or to let it go.
 */
@Service
public class DoubtfulSessions {

    private static final int WAITING_SHOWN = 100;
    private static final int DECIDED_SHOWN = 10;
    private static final int LONGEST_REASON = 200;

    private final DoubtfulRows rows;
    private final SessionRows sessions;
    private final Venues venues;
    private final Resources resources;
    private final Members members;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DoubtfulSessions(
            DoubtfulRows rows,
            SessionRows sessions,
            Venues venues,
            Resources resources,
            Members members,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.venues = venues;
        this.resources = resources;
        this.members = members;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(MachineSessionSettled event) {
        if (event.session().isDoubtful() && !event.session().ran().isZero()) {
            rows.add(event.session(), clock.instant());
        }
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

    /**
     * She pays for so many minutes. Decided before, it is left so.
     *
     * @param minutes 1 to those that were begun
     * @param reason kept with it, and read by the member
     * @throws NotFoundException when there is no such session for the caller
     * @throws org.etabli.kernel.NotAllowedException unless she manages the venue
     * @throws org.etabli.kernel.InvalidInputException naming the field that does not fit
     */
    public void charge(Caller caller, MachineSessionId id, int minutes, String reason) {
        transactions.inOne(() -> {
            MachineSession session = mustManage(caller, id);
            Input.within("minutes", minutes, 1, Math.toIntExact(session.minutes()));
            if (decides(caller, id, State.CHARGED, minutes, reason)) {
                events.publishEvent(new SessionCharged(session.running(minutes)));
            }
        });
    }

    /** She pays nothing. As {@link #charge} for the rest. */
    public void letGo(Caller caller, MachineSessionId id, String reason) {
        transactions.inOne(() -> {
            mustManage(caller, id);
            decides(caller, id, State.LET_GO, null, reason);
        });
    }

    private boolean decides(Caller caller, MachineSessionId id, State state, @Nullable Integer minutes, String reason) {
        String why = Input.text("reason", reason, LONGEST_REASON);
        Verdict before = rows.hold(id).orElseThrow(() -> new NotFoundException("doubtful session", id));
        if (before.state() != State.WAITING) {
            return false;
        }
        rows.decide(id, new Verdict(state, minutes, why, caller.member(), clock.instant()));
        return true;
    }

    private MachineSession mustManage(Caller caller, MachineSessionId id) {
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
