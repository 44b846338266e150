package org.etabli.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.etabli.access.AccessLog.What;
import org.etabli.access.ControllerMessage.Open;
import org.etabli.access.Decision.Reason;
import org.etabli.access.DoorEvents.BadgeRead;
import org.etabli.database.Transactions;
import org.etabli.kernel.DoorId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.member.Members;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Doors open for a moment, to a badge or because somebody of the staff lets them. A message may come twice or late. */
@Service
class DoorOpenings {

    /** How long a door stays open to a badge. */
    static final Duration MOMENT = Duration.ofSeconds(5);

    private final Controllers controllers;
    private final DoorRows doors;
    private final DoorDecisions decisions;
    private final Members members;
    private final Transactions transactions;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DoorOpenings(
            Controllers controllers,
            DoorRows doors,
            DoorDecisions decisions,
            Members members,
            Transactions transactions,
            AccessLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.controllers = controllers;
        this.doors = doors;
        this.decisions = decisions;
        this.members = members;
        this.transactions = transactions;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** Whether it would open; nothing is noted. */
    Switch ask(DoorId door, String badge) {
        Instant now = clock.instant();
        return answer(objection(get(door), members.findByBadge(badge), now), now);
    }

    /** A badge was read. What a controller decided by itself while it was cut off is noted, with what speaks against it. */
    Switch open(DoorId door, Open message) {
        return transactions.inOne(() -> {
            Instant now = clock.instant();
            controllers.heard(Guarded.by(door), now);
            Instant at = now.minus(message.ago());
            Door found = get(door);
            Optional<MemberId> member = members.findByBadge(message.credential());
            Optional<Reason> reason = objection(found, member, at);
            boolean isPast = message.ago().compareTo(MachineSessions.LIVE) > 0;
            What what = isPast ? What.TOLD_LATER : reason.isEmpty() ? What.OPENED : What.DENIED;
            if (log.noteOnce(message.opening(), door, at, what, reason.orElse(null), member.orElse(null))) {
                events.publishEvent(new BadgeRead(found));
            }
            return isPast ? Switch.OFF : answer(reason, now);
        });
    }

    /** It is there; the answer says whether somebody of the staff lets it open now. */
    Switch heartbeat(DoorId door) {
        return transactions.inOne(() -> {
            Instant now = clock.instant();
            controllers.heard(Guarded.by(door), now);
            return doors.findLetOpen(door, now).map(Switch::on).orElse(Switch.OFF);
        });
    }

    private Door get(DoorId id) {
        return doors.find(id).orElseThrow(() -> new NotFoundException("door", id));
    }

    private Optional<Reason> objection(Door door, Optional<MemberId> member, Instant moment) {
        return member.isEmpty() ? Optional.of(Reason.UNKNOWN_BADGE) : decisions.objection(door, member.get(), moment);
    }

    private static Switch answer(Optional<Reason> reason, Instant now) {
        return reason.map(Switch::off).orElseGet(() -> Switch.on(now.plus(MOMENT)));
    }
}
