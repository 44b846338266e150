package org.etabli.joining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.Input;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The terms that members of an operator sign. A change is a new version; who signed an earlier one keeps it. */
@Service
public class TermsOfMembership {

    private static final int LONGEST = 60_000;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    TermsOfMembership(JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The version in force; empty while the operator has published none: nobody can join by herself then. */
    public Optional<Terms> find(OperatorId operator) {
        return jdbc.sql("SELECT id, version, body, hash, published_at FROM membership_terms WHERE operator_id = ?"
                        + " ORDER BY version DESC LIMIT 1")
                .param(operator.value())
                .query((row, n) -> new Terms(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        row.getString("body"),
                        HexFormat.of().formatHex(row.getBytes("hash")),
                        row.getObject("published_at", Instant.class)))
                .optional();
    }

    /**
     * From now on this is signed. The text that is in force already makes no new version.
     *
     * @throws NotFoundException when the caller does not work for the operator
     * @throws NotAllowedException unless she manages all of it
     */
    public Terms publish(Caller caller, OperatorId operator, String typed) {
        caller.mustHave(Scope.MANAGE);
        if (!caller.worksFor(operator)) {
            throw new NotFoundException("operator", operator);
        }
        if (!caller.holds(Role.MANAGER, operator)) {
            throw new NotAllowedException(Role.MANAGER.name());
        }
        String body = Input.text("terms", typed.replace("\r\n", "\n"), LONGEST);
        return transactions.inOne(() -> {
            Optional<Terms> before = find(operator);
            if (before.filter(terms -> terms.body().equals(body)).isPresent()) {
                return before.get();
            }
            jdbc.sql("INSERT INTO membership_terms (id, operator_id, version, body, hash, published_by, published_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .params(List.of(
                            Ids.next(),
                            operator.value(),
                            before.map(Terms::version).orElse(0) + 1,
                            body,
                            hash(body),
                            caller.member().value(),
                            clock.instant()))
                    .update();
            return find(operator).orElseThrow();
        });
    }

    static byte[] hash(String body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
