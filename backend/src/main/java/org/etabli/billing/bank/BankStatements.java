package org.etabli.billing.bank;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.billing.BillingIdentities;
import org.etabli.billing.BillingIdentity;
import org.etabli.billing.bank.ImportOutcome.Imported;
import org.etabli.billing.bank.ImportOutcome.KnownAlready;
import org.etabli.billing.bank.ReturnedDebits.Debited;
import org.etabli.billing.sepa.BankFile;
import org.etabli.billing.sepa.BankFiles;
import org.etabli.database.Transactions;
import org.etabli.kernel.BankFileId;
import org.etabli.kernel.BankLineId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Imports what the bank gives: statements, and reports on direct debits. All of a file or nothing; the same one again
 * changes nothing. What is certain is matched at once.
 */
@Service
public class BankStatements {

    /** In bytes; a statement of a busy month has a tenth of it. */
    public static final int LARGEST = 4 * 1024 * 1024;

    private static final int SHOWN = 12;

    private final BillingIdentities identities;
    private final LineRows lines;
    private final AutoMatching matching;
    private final ReturnedDebits returned;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    BankStatements(
            BillingIdentities identities,
            LineRows lines,
            AutoMatching matching,
            ReturnedDebits returned,
            JdbcClient jdbc,
            Transactions transactions,
            Clock clock) {
        this.identities = identities;
        this.lines = lines;
        this.matching = matching;
        this.returned = returned;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Imports a camt.053, a camt.054 or a pain.002.
     *
     * @throws InvalidInputException for the field {@code file}: too large, none of these, or of another account
     * @throws NotFoundException when the operator does not exist for the caller, or does not bill
     */
    public ImportOutcome take(Caller caller, OperatorId operator, byte[] content) {
        BillingIdentity identity = mustBill(caller, operator);
        if (content.length > LARGEST) {
            throw new InvalidInputException("file", "file-too-large", LARGEST / 1024);
        }
        BankFile file = BankFiles.read(content);
        String own = identity.iban();
        if (own != null && file.ibans().stream().anyMatch(iban -> !iban.equals(own))) {
            throw new InvalidInputException("file", "other-account");
        }
        byte[] hash = LineRows.sha256(content);
        LocalDate today = clock.instant().atZone(identity.zone()).toLocalDate();
        if (file.entries().stream().anyMatch(entry -> entry.bookedOn().isAfter(today))) {
            throw new InvalidInputException("file", "not-in-the-future");
        }
        return transactions.inOne(() -> store(caller.member(), identity, file, hash, today));
    }

    private ImportOutcome store(MemberId by, BillingIdentity identity, BankFile file, byte[] hash, LocalDate today) {
        OperatorId operator = identity.operator();
        Instant now = clock.instant();
        BankFileId id = BankFileId.next();
        if (!insert(id, operator, file, hash, by, now)) {
            return known(identity, hash).orElseThrow();
        }
        List<BankLineId> added = lines.add(operator, id, file.entries());
        List<Basis> matched = added.stream()
                .flatMap(line -> matching.match(line, by, now).stream())
                .toList();
        int back = (int) matched.stream().filter(basis -> basis == Basis.RETURN).count();
        int unknown = 0;
        for (BankFile.Rejection rejection : file.rejections()) {
            List<Debited> debits = returned.of(operator, rejection);
            unknown += debits.isEmpty() ? 1 : 0;
            for (Debited debit : debits) {
                back += returned.takeBack(operator, debit, rejection.code(), by, now, today) ? 1 : 0;
            }
        }
        int known = file.entries().size() - added.size();
        jdbc.sql("UPDATE bank_file SET known_lines = ?, returned = ?, unknown = ? WHERE id = ?")
                .params(List.of(known, back, unknown, id.value()))
                .update();
        return new Imported(id, added.size(), known, matched.size(), back, unknown);
    }

    private boolean insert(BankFileId id, OperatorId operator, BankFile file, byte[] hash, MemberId by, Instant now) {
        List<LocalDate> days =
                file.entries().stream().map(BankFile.Entry::bookedOn).sorted().toList();
        return jdbc.sql("INSERT IGNORE INTO bank_file (id, operator_id, kind, message_id, sha256, first_on, last_on,"
                                + " imported_by, imported_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                        .params(Arrays.asList(
                                id.value(),
                                operator.value(),
                                file.kind().name(),
                                file.messageId(),
                                hash,
                                days.isEmpty() ? null : days.getFirst(),
                                days.isEmpty() ? null : days.getLast(),
                                by.value(),
                                now))
                        .update()
                == 1;
    }

    private Optional<ImportOutcome> known(BillingIdentity identity, byte[] hash) {
        return jdbc.sql("SELECT imported_at FROM bank_file WHERE operator_id = ? AND sha256 = ?")
                .params(List.of(identity.operator().value(), hash))
                .query((row, n) -> (ImportOutcome) new KnownAlready(day(identity, row.getObject(1, Instant.class))))
                .optional();
    }

    private BillingIdentity mustBill(Caller caller, OperatorId operator) {
        return identities.find(caller, operator).orElseThrow(() -> new NotFoundException("billing-identity", operator));
    }

    private static LocalDate day(BillingIdentity identity, Instant moment) {
        return moment.atZone(identity.zone()).toLocalDate();
    }

    /** The latest files. */
    public List<ImportedFile> list(Caller caller, OperatorId operator) {
        BillingIdentity identity = mustBill(caller, operator);
        return jdbc.sql(
                        "SELECT f.*, COUNT(l.id) AS line_count, COALESCE(SUM(l.state = 'OPEN'), 0) AS open_count"
                                + " FROM (SELECT * FROM bank_file WHERE operator_id = ? ORDER BY imported_at DESC, id DESC LIMIT ?) f"
                                + " LEFT JOIN bank_line l ON l.file_id = f.id GROUP BY f.id ORDER BY f.imported_at DESC, f.id DESC")
                .params(List.of(operator.value(), SHOWN))
                .query((row, n) -> new ImportedFile(
                        new BankFileId(row.getObject("id", UUID.class)),
                        BankFile.Kind.valueOf(row.getString("kind")),
                        row.getString("message_id"),
                        row.getObject("first_on", LocalDate.class),
                        row.getObject("last_on", LocalDate.class),
                        row.getInt("line_count"),
                        row.getInt("open_count"),
                        row.getInt("returned"),
                        row.getInt("unknown"),
                        day(identity, row.getObject("imported_at", Instant.class))))
                .list();
    }
}
