package org.etabli.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.etabli.access.AccessLog.What;
import org.etabli.access.ControllerMessage.Heartbeat;
import org.etabli.access.ControllerMessage.Start;
import org.etabli.access.ControllerMessage.Stop;
import org.etabli.access.Decision.Allowed;
import org.etabli.access.Decision.Denied;
import org.etabli.access.Decision.Reason;
import org.etabli.access.SessionEvents.MachineSessionSettled;
import org.etabli.access.SessionEvents.MachineStarted;
import org.etabli.access.SessionEvents.MachineStopped;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MachineSessionId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.member.Members;
import org.etabli.reservation.Attendance;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Machines go on and off. Messages of one controller are taken one after the other; each may come twice, late or before an
 * earlier one, and is counted once: what is known of a session only ever grows, until it is settled.
 */
@Service
class MachineSessions {

    /** What began longer ago began while the controller was cut off. */
    static final Duration LIVE = Duration.ofMinutes(1);

    /** How often a session that goes on is written down. */
    private static final Duration WRITTEN_EVERY = Duration.ofSeconds(10);

    private final Transactions transactions;
    private final Controllers controllers;
    private final Decisions decisions;
    private final SessionRows rows;
    private final Members members;
    private final Resources resources;
    private final Attendance attendance;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MachineSessions(
            Transactions transactions,
            Controllers controllers,
            Decisions decisions,
            SessionRows rows,
            Members members,
            Resources resources,
            Attendance attendance,
            AccessLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.transactions = transactions;
        this.controllers = controllers;
        this.decisions = decisions;
        this.rows = rows;
        this.members = members;
        this.resources = resources;
        this.attendance = attendance;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** Her badge was read: the machine goes on, or stays off. Saying it again answers the same. */
    Switch start(ResourceId machine, Start message) {
        return transactions.inOne(() -> {
            controllers.lock(Guarded.by(machine));
            Instant now = clock.instant();
            Optional<MachineSession> known = findOwn(machine, message.session());
            if (known.isPresent()) {
                return goesOn(known.get(), now);
            }
            Instant began = now.minus(message.ago());
            return message.ago().compareTo(LIVE) > 0
                    ? startedBefore(machine, message, began, now)
                    : startedNow(machine, message, decisions.decide(machine, message.credential()), now);
        });
    }

    private Switch startedNow(ResourceId machine, Start message, Decision decision, Instant now) {
        return switch (decision) {
            case Denied(Reason reason) -> {
                log.note(
                        machine,
                        What.DENIED,
                        reason,
                        members.findByBadge(message.credential()).orElse(null),
                        null);
                yield Switch.off(reason);
            }
            case Allowed allowed -> {
                rows.findOpen(machine).ifPresent(open -> takeOver(open, now));
                begin(new MachineSession(
                        message.session(),
                        machine,
                        resources.get(machine).venue(),
                        allowed.member(),
                        allowed.reservation(),
                        now,
                        allowed.until(),
                        now,
                        Duration.ZERO,
                        null,
                        null,
                        false,
                        null,
                        null,
                        allowed.accompaniedBy()));
                ReservationId reservation = allowed.reservation();
                if (reservation != null) {
                    attendance.checkIn(Caller.of(allowed.member(), Set.of()), reservation);
                }
                yield Switch.on(allowed.until());
            }
        };
    }

    /** A controller that was cut off decided by itself; whether it may go on is decided now. */
    private Switch startedBefore(ResourceId machine, Start message, Instant began, Instant now) {
        MachineSession session = remember(machine, message.session(), message.credential(), began, now);
        if (session == null) {
            return Switch.off(Reason.UNKNOWN_BADGE);
        }
        rows.findOpen(machine)
                .filter(open -> open.startedAt().isBefore(began))
                .ifPresent(open -> takeOver(open, began));
        Optional<MachineSession> next = rows.findOpen(machine);
        if (next.isPresent()) {
            MachineSession over =
                    session.ended(began, next.get().startedAt(), SessionEnd.TAKEN_OVER, Duration.ZERO, now);
            rows.insert(over);
            log.note(over, What.TOLD_LATER);
            return Switch.off(Reason.SESSION_OVER);
        }
        begin(session);
        return goesOn(session, now);
    }

    /** The machine is on, or merely there; the answer says whether it may go on. */
    Switch heartbeat(ResourceId machine, Heartbeat message) {
        return transactions.inOne(() -> {
            Instant now = clock.instant();
            controllers.heard(Guarded.by(machine), now);
            MachineSessionId id = message.session();
            if (id == null) {
                return Switch.OFF;
            }
            return findOwn(machine, id)
                    .map(session -> beat(session, message.ran(), now))
                    .orElseGet(() -> Switch.off(Reason.SESSION_UNKNOWN));
        });
    }

    private Switch beat(MachineSession session, Duration ran, Instant now) {
        Switch answer = goesOn(session, now);
        Instant until = answer.until();
        if (until != null && isWorthWriting(session, until, now)) {
            rows.heard(session.id(), ran, until, now);
        } else if (until == null && session.isOn()) {
            rows.heard(session.id(), ran, session.until(), now);
            log.note(session.machine(), What.REVOKED, answer.reason(), session.member(), session.id());
        }
        return answer;
    }

    private static boolean isWorthWriting(MachineSession session, Instant until, Instant now) {
        return !until.equals(session.until()) || now.isAfter(session.heardAt().plus(WRITTEN_EVERY));
    }

    /**
     * It is off. Told once or often, before the start or after it, it is settled once. A controller whose start was not
     * answered says that it never was on; nothing comes of it when the start was not heard either.
     */
    void stop(ResourceId machine, Stop message) {
        transactions.inOne(() -> {
            controllers.lock(Guarded.by(machine));
            Instant now = clock.instant();
            controllers.heard(Guarded.by(machine), now);
            Instant began = now.minus(message.startedAgo());
            Optional<MachineSession> known = findOwn(machine, message.session());
            if (known.isEmpty() && message.startedAgo().equals(message.endedAgo())) {
                return;
            }
            MachineSession session =
                    known.orElseGet(() -> remember(machine, message.session(), message.credential(), began, now));
            if (session == null) {
                return;
            }
            if (session.isSettled()) {
                noteTooLate(session, message);
                return;
            }
            MachineSession over = session.ended(began, now.minus(message.endedAgo()), message.how(), message.ran(), now)
                    .settled(now);
            if (known.isEmpty()) {
                rows.insert(over);
                log.note(over, What.TOLD_LATER);
            } else {
                rows.end(over);
                log.note(over, What.STOPPED);
            }
            events.publishEvent(new MachineStopped(over));
            events.publishEvent(new MachineSessionSettled(over));
        });
    }

    /** Told again, it is the same; told more, it is too late. */
    private void noteTooLate(MachineSession session, Stop message) {
        if (message.ran().compareTo(session.ran().plusSeconds(1)) > 0) {
            log.note(session, What.TOLD_TOO_LATE);
        }
    }

    /** The controller was not heard of since her right ended: she can't be there any more. */
    void giveUp(MachineSession open) {
        transactions.inOne(() -> {
            controllers.lock(Guarded.by(open.machine()));
            Instant now = clock.instant();
            rows.find(open.id()).filter(MachineSession::isOn).ifPresent(session -> {
                MachineSession over = session.ended(
                        session.startedAt(), session.heardAt(), SessionEnd.SILENCE, session.ran(), session.heardAt());
                rows.end(over);
                log.note(over, What.SILENT);
                events.publishEvent(new MachineStopped(over));
            });
        });
    }

    /** What was not told by now is not told any more. */
    void settle(MachineSession ended) {
        transactions.inOne(() -> {
            controllers.lock(Guarded.by(ended.machine()));
            rows.find(ended.id())
                    .filter(session -> !session.isOn() && !session.isSettled())
                    .ifPresent(session -> {
                        MachineSession settled = session.settled(clock.instant());
                        rows.end(settled);
                        events.publishEvent(new MachineSessionSettled(settled));
                    });
        });
    }

    private void begin(MachineSession session) {
        rows.insert(session);
        log.note(session, session.offline() ? What.TOLD_LATER : What.STARTED);
        events.publishEvent(new MachineStarted(session));
    }

    /** Ends it for now; its controller's own word of how long it ran may still come. */
    private void takeOver(MachineSession open, Instant at) {
        MachineSession over = open.ended(open.startedAt(), at, SessionEnd.TAKEN_OVER, open.ran(), open.heardAt());
        rows.end(over);
        log.note(over, What.TAKEN_OVER);
        events.publishEvent(new MachineStopped(over));
    }

    private Switch goesOn(MachineSession session, Instant now) {
        if (!session.isOn()) {
            return Switch.off(Reason.SESSION_OVER);
        }
        return switch (decisions.decide(session.member(), session.machine(), now)) {
            case Allowed allowed -> Switch.on(allowed.until());
            case Denied(Reason reason) -> Switch.off(isTimeUp(session, reason, now) ? Reason.TIME_UP : reason);
        };
    }

    private static boolean isTimeUp(MachineSession session, Reason reason, Instant now) {
        return switch (reason) {
            case NO_RESERVATION -> session.accompaniedBy() != null || !now.isBefore(session.until());
            case NO_AUTHORISATION, AUTHORISATION_EXPIRED, OUTSIDE_HOURS -> session.accompaniedBy() != null;
            default -> false;
        };
    }

    /** A session that the controller allowed by itself, as it should have been; null when nobody wears the badge. */
    private @Nullable MachineSession remember(
            ResourceId machine, MachineSessionId id, String credential, Instant began, Instant now) {
        Optional<MemberId> member = members.findByBadge(credential);
        Optional<Resource> resource = resources.find(machine);
        if (member.isEmpty() || resource.isEmpty()) {
            log.note(machine, What.TOLD_LATER, Reason.UNKNOWN_BADGE, null, id);
            return null;
        }
        Decision decision = decisions.decide(member.get(), machine, began);
        Allowed allowed = decision instanceof Allowed yes ? yes : null;
        return new MachineSession(
                id,
                machine,
                resource.get().venue(),
                member.get(),
                allowed == null ? null : allowed.reservation(),
                began,
                allowed == null ? began : allowed.until(),
                now,
                Duration.ZERO,
                null,
                null,
                true,
                decision instanceof Denied(Reason reason) ? reason : null,
                null,
                allowed == null ? null : allowed.accompaniedBy());
    }

    /** Sessions of other machines are not this controller's. */
    private Optional<MachineSession> findOwn(ResourceId machine, MachineSessionId id) {
        Optional<MachineSession> found = rows.find(id);
        if (found.isPresent() && !found.get().machine().equals(machine)) {
            throw new NotFoundException("session", id);
        }
        return found;
    }
}
