package org.etabli.authorisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.etabli.database.Transactions;
import org.etabli.kernel.AuthorisationId;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What ends soon: trainers see it, invite to renew it, and the holder hears of it some weeks before. */
@Service
public class EndingAuthorisations {

    /** So long before the end its holder is told. */
    static final Duration AHEAD = Duration.ofDays(28);

    private static final Duration SEEN_AHEAD = Duration.ofDays(60);
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Authorisations authorisations;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndingAuthorisations(
            JdbcClient jdbc,
            Authorisations authorisations,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.authorisations = authorisations;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An authorisation that is valid and ends within two months.
     *
     * @param invited whether a trainer has invited its holder to renew it before this end
     */
    public record Ending(AuthorisationId id, MemberId member, AuthorisationType type, Instant until, boolean invited) {}

    /** Those of the types that the caller may grant, the next end first; 500 at most. */
    public List<Ending> listTaughtBy(Caller caller) {
        caller.mustHave(Scope.READ);
        Map<AuthorisationTypeId, AuthorisationType> types = authorisations.listTaughtBy(caller).stream()
                .collect(Collectors.toMap(AuthorisationType::id, Function.identity()));
        if (types.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        return jdbc.sql("SELECT * FROM authorisation WHERE type_id IN (:types) AND revoked_at IS NULL"
                        + " AND expires_at > :now AND expires_at <= :ahead ORDER BY expires_at, id LIMIT :most")
                .param(
                        "types",
                        types.keySet().stream().map(AuthorisationTypeId::value).toList())
                .param("now", now)
                .param("ahead", now.plus(SEEN_AHEAD))
                .param("most", AT_ONCE)
                .query((row, n) -> {
                    Instant until = row.getObject("expires_at", Instant.class);
                    return new Ending(
                            new AuthorisationId(row.getObject("id", UUID.class)),
                            new MemberId(row.getObject("member_id", UUID.class)),
                            Objects.requireNonNull(
                                    types.get(new AuthorisationTypeId(row.getObject("type_id", UUID.class)))),
                            until,
                            until.equals(row.getObject("invited_end", Instant.class)));
                })
                .list();
    }

    /**
     * Tells the holder which sessions would renew it. Invited before to this end, nothing happens.
     *
     * @throws NotFoundException when it does not end soon, or not for the caller
     */
    public void invite(Caller caller, AuthorisationId id) {
        caller.mustHave(Scope.MANAGE);
        Ending ending = listTaughtBy(caller).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("authorisation", id));
        tell("invited_end", ending, true);
    }

    /** Those whose holders are to be told now. */
    List<Ending> listToRemind() {
        Instant now = clock.instant();
        return jdbc.sql("SELECT * FROM authorisation WHERE revoked_at IS NULL AND expires_at > ? AND expires_at <= ?"
                        + " AND (reminded_end IS NULL OR reminded_end <> expires_at) ORDER BY expires_at LIMIT ?")
                .params(List.of(now, now.plus(AHEAD), AT_ONCE))
                .query((row, n) -> new Ending(
                        new AuthorisationId(row.getObject("id", UUID.class)),
                        new MemberId(row.getObject("member_id", UUID.class)),
                        authorisations
                                .findType(new AuthorisationTypeId(row.getObject("type_id", UUID.class)))
                                .orElseThrow(),
                        row.getObject("expires_at", Instant.class),
                        false))
                .list();
    }

    /** Says whether she was told now, not before. */
    boolean remind(Ending ending) {
        return tell("reminded_end", ending, false);
    }

    private boolean tell(String column, Ending ending, boolean invited) {
        return transactions.inOne(() -> {
            int told = jdbc.sql("UPDATE authorisation SET " + column + " = expires_at WHERE id = ? AND expires_at = ?"
                            + " AND revoked_at IS NULL AND (" + column + " IS NULL OR " + column + " <> expires_at)")
                    .params(List.of(ending.id().value(), ending.until()))
                    .update();
            if (told > 0) {
                events.publishEvent(new AuthorisationEnding(
                        ending.id(), ending.member(), ending.type().id(), ending.until(), invited));
            }
            return told > 0;
        });
    }
}
