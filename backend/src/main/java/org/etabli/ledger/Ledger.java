package org.etabli.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.etabli.database.Batch;
import org.etabli.database.PlainRows;
import org.etabli.kernel.AccountId;
import org.etabli.kernel.Ids;
import org.etabli.kernel.PersonalData.Section;
import org.etabli.kernel.TransferId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The books. Every amount is positive and moves from the account that is debited to the one that is credited. Guarded
 * accounts can't be debited beyond what was credited to them, under any concurrency: the database decides.
 */
@Service
public class Ledger {

    private static final String WRITE =
            "INSERT INTO ledger_transfer (id, kind, debit_account_id, credit_account_id, amount, measure,"
                    + " pending_id, reference_id, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final Clock clock;

    Ledger(JdbcClient jdbc, JdbcOperations batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** The one account of an owner for a purpose; the same id whether it is open yet or not. */
    public static AccountId accountOf(UUID owner, String purpose) {
        return new AccountId(Ids.named(owner, purpose));
    }

    /** Opens the account unless it is open; says whether this call did it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean open(
            AccountId account,
            UUID owner,
            AccountPurpose purpose,
            String measure,
            boolean guarded,
            @Nullable Instant expiresAt) {
        return jdbc.sql("INSERT IGNORE INTO ledger_account (id, owner_id, purpose, measure, guarded, opened_at,"
                                + " expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
                        .params(Arrays.asList(
                                account.value(), owner, purpose.name(), measure, guarded, clock.instant(), expiresAt))
                        .update()
                > 0;
    }

    /** Moves the amount at once. The debited account must not be guarded: see {@link #hold} and {@link #withdraw}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public TransferId transfer(AccountId debit, AccountId credit, long amount, String measure, UUID reference) {
        TransferId id = TransferId.next();
        write(id, TransferKind.DIRECT, debit, credit, amount, measure, null, reference);
        jdbc.sql("UPDATE ledger_account SET credits_posted = credits_posted + ? WHERE id = ? AND guarded")
                .params(List.of(amount, credit.value()))
                .update();
        return id;
    }

    /**
     * Takes out of a guarded account what was put in and is neither held nor spent: it was never granted.
     *
     * @return false when the account is not open or does not have so much left
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean withdraw(AccountId debit, AccountId credit, long amount, String measure, UUID reference) {
        int there = jdbc.sql("UPDATE ledger_account SET credits_posted = credits_posted - ?"
                        + " WHERE id = ? AND guarded AND credits_posted - debits_posted - debits_pending >= ?")
                .params(List.of(amount, debit.value(), amount))
                .update();
        if (there > 0) {
            write(TransferId.next(), TransferKind.DIRECT, debit, credit, amount, measure, null, reference);
        }
        return there > 0;
    }

    /** An amount that moves at once between accounts that are not guarded, and what it is for. */
    public record Movement(AccountId debit, AccountId credit, long amount, UUID reference) {}

    /** Moves many amounts at once, all in one measure; none of the accounts may be guarded. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void transferAll(List<Movement> movements, String measure) {
        Batch rows = new Batch(WRITE);
        Instant now = clock.instant();
        movements.forEach(movement -> rows.add(
                TransferId.next().value(),
                TransferKind.DIRECT.name(),
                movement.debit().value(),
                movement.credit().value(),
                movement.amount(),
                measure,
                null,
                movement.reference(),
                now));
        rows.send(batches);
    }

    /**
     * Holds the amount on a guarded account.
     *
     * @return empty when the account is not open or does not cover it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<TransferId> hold(AccountId debit, AccountId credit, long amount, String measure, UUID reference) {
        int covered = jdbc.sql("UPDATE ledger_account SET debits_pending = debits_pending + ?"
                        + " WHERE id = ? AND credits_posted - debits_posted - debits_pending >= ?")
                .params(List.of(amount, debit.value(), amount))
                .update();
        if (covered == 0) {
            return Optional.empty();
        }
        TransferId id = TransferId.next();
        write(id, TransferKind.PENDING, debit, credit, amount, measure, null, reference);
        return Optional.of(id);
    }

    /** Holds an amount that nothing guards, for instance what a member will owe. */
    @Transactional(propagation = Propagation.MANDATORY)
    public TransferId holdUnguarded(AccountId debit, AccountId credit, long amount, String measure, UUID reference) {
        TransferId id = TransferId.next();
        write(id, TransferKind.PENDING, debit, credit, amount, measure, null, reference);
        return id;
    }

    /**
     * Settles a hold: posts the amount and gives the rest back. An amount of 0 gives all of it back.
     *
     * @throws IllegalArgumentException when the amount is more than was held
     * @throws org.springframework.dao.DuplicateKeyException when the hold was settled before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(TransferId hold, long amount) {
        Held held = jdbc.sql("SELECT debit_account_id, credit_account_id, amount, measure, reference_id"
                        + " FROM ledger_transfer WHERE id = ? AND kind = 'PENDING'")
                .param(hold.value())
                .query(Ledger::held)
                .single();
        if (amount < 0 || amount > held.amount()) {
            throw new IllegalArgumentException("settling " + amount + " of a hold of " + held.amount());
        }
        TransferKind kind = amount == 0 ? TransferKind.VOID : TransferKind.POST;
        long written = amount == 0 ? held.amount() : amount;
        write(TransferId.next(), kind, held.debit(), held.credit(), written, held.measure(), hold, held.reference());
        jdbc.sql("UPDATE ledger_account SET debits_pending = debits_pending - ?, debits_posted = debits_posted + ?"
                        + " WHERE id = ? AND guarded")
                .params(List.of(held.amount(), amount, held.debit().value()))
                .update();
    }

    /** The balances of those accounts that are guarded and open. */
    public Map<AccountId, Balance> balances(Collection<AccountId> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        record Row(AccountId account, Balance balance) {}
        return jdbc
                .sql("SELECT id, credits_posted, debits_pending, debits_posted FROM ledger_account"
                        + " WHERE guarded AND id IN (:ids)")
                .param("ids", accounts.stream().map(AccountId::value).toList())
                .query((row, n) -> new Row(
                        new AccountId(row.getObject("id", UUID.class)),
                        new Balance(
                                row.getLong("credits_posted"),
                                row.getLong("debits_pending"),
                                row.getLong("debits_posted"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::account, Row::balance));
    }

    /**
     * What was held on an account.
     *
     * @param settled what of it was used in the end, or null while it is held
     */
    public record Spending(
            AccountId account,
            @Nullable UUID reference,
            long held,
            @Nullable Long settled,
            Instant at) {}

    /** Everything that was held on these accounts, the latest first; one statement. */
    public List<Spending> spendings(Collection<AccountId> accounts) {
        if (accounts.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT t.debit_account_id, t.reference_id, t.amount, t.at, s.kind, s.amount AS settled"
                        + " FROM ledger_transfer t LEFT JOIN ledger_transfer s ON s.pending_id = t.id"
                        + " WHERE t.debit_account_id IN (:accounts) AND t.kind = 'PENDING' ORDER BY t.at DESC")
                .param("accounts", accounts.stream().map(AccountId::value).toList())
                .query((row, n) -> new Spending(
                        new AccountId(row.getObject("debit_account_id", UUID.class)),
                        row.getObject("reference_id", UUID.class),
                        row.getLong("amount"),
                        row.getString("kind") == null
                                ? null
                                : Long.valueOf("VOID".equals(row.getString("kind")) ? 0 : row.getLong("settled")),
                        row.getObject("at", Instant.class)))
                .list();
    }

    /** What was spent in the measure on each of these, where anything was. */
    public Map<UUID, Long> spentOn(Collection<UUID> references, String measure) {
        Map<UUID, Long> spent = new HashMap<>();
        if (!references.isEmpty()) {
            jdbc.sql("SELECT reference_id, SUM(amount) FROM ledger_transfer WHERE reference_id IN (:references)"
                            + " AND kind = 'POST' AND measure = :measure GROUP BY reference_id")
                    .param("references", references)
                    .param("measure", measure)
                    .query(row -> {
                        spent.put(row.getObject(1, UUID.class), row.getLong(2));
                    });
        }
        return spent;
    }

    /** Every account of the owners and every transfer on them, for who takes her data with her. */
    public List<Section> statementOf(Collection<UUID> owners) {
        if (owners.isEmpty()) {
            return List.of();
        }
        String whose = " WHERE owner_id IN (" + String.join(", ", Collections.nCopies(owners.size(), "?")) + ")";
        return List.of(
                PlainRows.section(jdbc, "ledger_account", "SELECT * FROM ledger_account" + whose, owners.toArray()),
                PlainRows.section(
                        jdbc,
                        "ledger_transfer",
                        "SELECT t.* FROM ledger_account a JOIN ledger_transfer t"
                                + " ON a.id IN (t.debit_account_id, t.credit_account_id)" + whose + " ORDER BY t.at",
                        owners.toArray()));
    }

    /** Every transfer about one of these, for instance what a reservation made its member owe. */
    public List<Section> transfersAbout(Collection<UUID> references) {
        if (references.isEmpty()) {
            return List.of();
        }
        return List.of(PlainRows.section(
                jdbc,
                "ledger_transfer",
                "SELECT * FROM ledger_transfer WHERE reference_id IN ("
                        + String.join(", ", Collections.nCopies(references.size(), "?")) + ") ORDER BY at",
                references.toArray()));
    }

    private void write(
            TransferId id,
            TransferKind kind,
            AccountId debit,
            AccountId credit,
            long amount,
            String measure,
            @Nullable TransferId settles,
            @Nullable UUID reference) {
        jdbc.sql(WRITE)
                .params(Arrays.asList(
                        id.value(),
                        kind.name(),
                        debit.value(),
                        credit.value(),
                        amount,
                        measure,
                        settles == null ? null : settles.value(),
                        reference,
                        clock.instant()))
                .update();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                new AccountId(row.getObject("debit_account_id", UUID.class)),
                new AccountId(row.getObject("credit_account_id", UUID.class)),
                row.getLong("amount"),
                row.getString("measure"),
                row.getObject("reference_id", UUID.class));
    }

    private record Held(
            AccountId debit,
            AccountId credit,
            long amount,
            String measure,
            @Nullable UUID reference) {}

    private enum TransferKind {
        DIRECT,
        PENDING,
        POST,
        VOID
    }
}
