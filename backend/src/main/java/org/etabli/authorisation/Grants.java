package org.etabli.authorisation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.authorisation.AuthorisationEvents.AuthorisationExtended;
import org.etabli.authorisation.AuthorisationEvents.AuthorisationGranted;
import org.etabli.authorisation.AuthorisationEvents.AuthorisationRevoked;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Trainers grant, extend and revoke. A trainer of any venue of an operator may, since an authorisation holds at all of its
 * venues; of other operators neither members nor authorisations exist for her.
 */
@Service
public class Grants {

    private final JdbcClient jdbc;
    private final AuthorisationTypes types;
    private final Members members;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Grants(
            JdbcClient jdbc,
            AuthorisationTypes types,
            Members members,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
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
            Optional<Held> held = findValid(member, typeId);
            if (held.isPresent()) {
                extend(held.get(), usualEnd(type, held.get().expiresAt()));
                return held.get().id();
            }
            return insert(caller, member, type);
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
     * @param reason kept with it, and told to the member
     * @throws InvalidInputException without a reason
     * @throws NotFoundException when there is no such authorisation for the caller, or it was revoked already
     */
    public void revoke(Caller caller, AuthorisationId id, String reason) {
        transactions.inOne(() -> {
            Held held = mustTeach(caller, id);
            String why = Input.text("reason", reason, 200);
            jdbc.sql(
                            "UPDATE authorisation SET revoked_at = ?, revoked_reason = ?, revision = revision + 1 WHERE id = ?")
                    .params(List.of(clock.instant(), why, id.value()))
                    .update();
            events.publishEvent(new AuthorisationRevoked(id, held.member(), held.type(), why));
        });
    }

    private AuthorisationId insert(Caller caller, MemberId member, AuthorisationType type) {
        AuthorisationId id = AuthorisationId.next();
        Instant until = usualEnd(type, null);
        jdbc.sql("INSERT INTO authorisation (id, member_id, type_id, granted_by, granted_at, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id.value(),
                        member.value(),
                        type.id().value(),
                        caller.member().value(),
                        clock.instant(),
                        until))
                .update();
        events.publishEvent(new AuthorisationGranted(id, member, type.id(), until));
        return id;
    }

    private void extend(Held held, @Nullable Instant until) {
        jdbc.sql("UPDATE authorisation SET expires_at = ?, revision = revision + 1 WHERE id = ?")
                .params(Arrays.asList(until, held.id().value()))
                .update();
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
        Held held = jdbc.sql("SELECT * FROM authorisation WHERE id = ? AND revoked_at IS NULL FOR UPDATE")
                .param(id.value())
                .query(Grants::held)
                .optional()
                .orElseThrow(() -> new NotFoundException("authorisation", id));
        types.mustTeach(caller, held.type());
        return held;
    }

    private Optional<Held> findValid(MemberId member, AuthorisationTypeId type) {
        return jdbc
                .sql("SELECT * FROM authorisation WHERE member_id = ? AND type_id = ? AND revoked_at IS NULL"
                        + " AND (expires_at IS NULL OR expires_at > ?) FOR UPDATE")
                .params(List.of(member.value(), type.value(), clock.instant()))
                .query(Grants::held)
                .list()
                .stream()
                .findFirst();
    }

    private static Held held(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Held(
                new AuthorisationId(row.getObject("id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                new AuthorisationTypeId(row.getObject("type_id", UUID.class)),
                row.getObject("expires_at", Instant.class));
    }

    private record Held(
            AuthorisationId id,
            MemberId member,
            AuthorisationTypeId type,
            @Nullable Instant expiresAt) {}
}
