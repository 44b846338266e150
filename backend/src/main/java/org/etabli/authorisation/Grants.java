package org.etabli.authorisation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.etabli.authorisation.AuthorisationEvents.AuthorisationExtended;
import org.etabli.authorisation.AuthorisationEvents.AuthorisationGranted;
import org.etabli.authorisation.AuthorisationEvents.AuthorisationRevoked;
import org.etabli.authorisation.HeldRows.Held;
import org.etabli.database.Transactions;
import org.etabli.kernel.AuthorisationId;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.member.Members;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Trainers grant, extend and revoke. A trainer of any venue of an operator may, since an authorisation holds at all of its
 * venues; of other operators neither members nor authorisations exist for her.
 */
@Service
public class Grants {

    private final HeldRows rows;
    private final TypeRights types;
    private final Members members;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Grants(
            HeldRows rows,
            TypeRights types,
            Members members,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.types = types;
        this.members = members;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Authorises the member for as long as the type usually lasts. Who holds it already has it extended by that.
     *
     * @throws NotFoundException when the type or the member does not exist for the caller
     * @throws NotAllowedException when the caller is no trainer there
     */
    public AuthorisationId grant(Caller caller, MemberId member, AuthorisationTypeId typeId) {
        return transactions.inOne(() -> {
            AuthorisationType type = types.mustTeach(caller, typeId);
            if (!members.isKnownTo(type.operator(), member)) {
                throw new NotFoundException("member", member);
            }
            Optional<Held> held = rows.hold(member, typeId, clock.instant());
            if (held.isPresent()) {
                extend(held.get(), usualEnd(type, held.get().expiresAt()));
                return held.get().id();
            }
            return insert(member, type, caller.member(), null);
        });
    }

    /**
     * @param until the first moment without it, or null for good
     * @throws InvalidInputException when that moment has passed
     * @throws NotFoundException when there is no such authorisation for the caller, or it was revoked
     */
    public void extend(Caller caller, AuthorisationId id, @Nullable Instant until) {
        transactions.inOne(() -> {
            Held held = mustTeach(caller, id);
            if (until != null && !until.isAfter(clock.instant())) {
                throw new InvalidInputException("until", "in-the-past");
            }
            extend(held, until);
        });
    }

    /** As {@link #extend(Caller, AuthorisationId, Instant)}, by as long as the type usually lasts from now. */
    public void renew(Caller caller, AuthorisationId id) {
        transactions.inOne(() -> {
            Held held = mustTeach(caller, id);
            extend(held, usualEnd(types.get(held.type()), null));
        });
    }

    /**
     * The member may no longer operate the machine from now on.
     *
     * @param reason kept with it
     * @throws InvalidInputException without a reason
     * @throws NotFoundException when there is no such authorisation for the caller, or it was revoked already
     */
    public void revoke(Caller caller, AuthorisationId id, String reason) {
        transactions.inOne(() -> {
            Held held = mustTeach(caller, id);
            String why = Input.text("reason", reason, 200);
            rows.revoke(id, why, clock.instant());
            events.publishEvent(new AuthorisationRevoked(id, held.member(), held.type(), why));
        });
    }

    /** What the member's practice has earned, unless she holds it; within the caller's transaction. */
    Optional<AuthorisationId> earn(MemberId member, AuthorisationType type, @Nullable MemberId by, int minutes) {
        return rows.hold(member, type.id(), clock.instant()).isPresent()
                ? Optional.empty()
                : Optional.of(insert(member, type, by, minutes));
    }

    /** Prolongs what still ends then; within the caller's transaction. */
    Optional<Instant> prolong(AuthorisationId id, Instant end, int months) {
        return rows.hold(id).filter(held -> end.equals(held.expiresAt())).map(held -> {
            Instant until = end.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
            extend(held, until);
            return until;
        });
    }

    private AuthorisationId insert(
            MemberId member, AuthorisationType type, @Nullable MemberId by, @Nullable Integer practised) {
        Instant until = usualEnd(type, null);
        Held granted = new Held(AuthorisationId.next(), member, type.id(), until);
        rows.insert(granted, by, practised, clock.instant());
        events.publishEvent(new AuthorisationGranted(granted.id(), member, type.id(), until));
        return granted.id();
    }

    private void extend(Held held, @Nullable Instant until) {
        rows.extend(held.id(), until);
        events.publishEvent(new AuthorisationExtended(held.id(), held.member(), held.type(), until));
    }

    /** Months are counted from now, or from the present end where that is later. */
    private @Nullable Instant usualEnd(AuthorisationType type, @Nullable Instant presentEnd) {
        Integer months = type.validMonths();
        if (months == null) {
            return null;
        }
        Instant now = clock.instant();
        Instant from = presentEnd != null && presentEnd.isAfter(now) ? presentEnd : now;
        return from.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
    }

    private Held mustTeach(Caller caller, AuthorisationId id) {
        Held held = rows.hold(id).orElseThrow(() -> new NotFoundException("authorisation", id));
        types.mustTeach(caller, held.type());
        return held;
    }
}
