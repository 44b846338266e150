package org.etabli.billing.bank;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etabli.billing.sepa.BankFile;
import org.etabli.kernel.BankFileId;
import org.etabli.kernel.BankLineId;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PaymentId;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Movements of the account in their table. */
@Component
class LineRows {

    private final JdbcClient jdbc;

    LineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds what no other file told of; in the order of the file. */
    List<BankLineId> add(OperatorId operator, BankFileId file, List<BankFile.Entry> entries) {
        List<BankLineId> added = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int place = 0; place < entries.size(); place++) {
            BankFile.Entry entry = entries.get(place);
            String source = source(entry, file);
            int times = seen.merge(source, 1, Integer::sum);
            BankLineId id = BankLineId.next();
            if (insert(id, operator, file, place + 1, sha256(source + "\n" + times), entry)) {
                added.add(id);
            }
        }
        return added;
    }

    private boolean insert(
            BankLineId id, OperatorId operator, BankFileId file, int place, byte[] source, BankFile.Entry entry) {
        CurrencyUnit currency = currency(entry.currency());
        return jdbc.sql("INSERT IGNORE INTO bank_line (id, operator_id, file_id, position, source, booked_on, incoming,"
                                + " amount_minor, currency, counterparty, counterparty_iban, end_to_end_id, batch_id, remittance,"
                                + " return_code, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')")
                        .params(Arrays.asList(
                                id.value(),
                                operator.value(),
                                file.value(),
                                place,
                                source,
                                entry.bookedOn(),
                                entry.incoming(),
                                minor(entry, currency),
                                currency.getCode(),
                                entry.counterparty(),
                                entry.counterpartyIban(),
                                entry.endToEndId(),
                                entry.batchId(),
                                entry.remittance(),
                                entry.returnCode()))
                        .update()
                == 1;
    }

    /** Two files tell of the same movement only where the bank says by its reference that it is the same. */
    private static String source(BankFile.Entry entry, BankFileId file) {
        return String.join(
                "\n",
                entry.bankReference() == null ? file.toString() : entry.bankReference(),
                entry.bookedOn().toString(),
                Boolean.toString(entry.incoming()),
                entry.amount().stripTrailingZeros().toPlainString(),
                entry.currency(),
                String.valueOf(entry.endToEndId()));
    }

    private static CurrencyUnit currency(String code) {
        try {
            return CurrencyUnit.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInputException("file", "not-a-bank-file");
        }
    }

    private static long minor(BankFile.Entry entry, CurrencyUnit currency) {
        try {
            return entry.amount().movePointRight(currency.getDecimalPlaces()).longValueExact();
        } catch (ArithmeticException tooFine) {
            throw new InvalidInputException("file", "not-a-bank-file");
        }
    }

    static byte[] sha256(String text) {
        return sha256(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Optional<StoredLine> find(BankLineId id) {
        return jdbc.sql("SELECT * FROM bank_line WHERE id = ?")
                .param(id.value())
                .query(StoredLine::of)
                .optional();
    }

    /** Holds it: who decides about the same line waits. */
    StoredLine hold(BankLineId id) {
        return jdbc.sql("SELECT * FROM bank_line WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(StoredLine::of)
                .single();
    }

    void matched(BankLineId id, Basis basis, List<PaymentId> payments, @Nullable MemberId by, Instant at) {
        decide(id, LineState.MATCHED, basis, by, at);
        payments.forEach(payment -> jdbc.sql("INSERT INTO bank_line_payment (line_id, payment_id) VALUES (?, ?)")
                .params(List.of(id.value(), payment.value()))
                .update());
    }

    void notOurs(BankLineId id, MemberId by, Instant at) {
        decide(id, LineState.NOT_OURS, null, by, at);
    }

    private void decide(BankLineId id, LineState state, @Nullable Basis basis, @Nullable MemberId by, Instant at) {
        jdbc.sql("UPDATE bank_line SET state = ?, basis = ?, decided_by = ?, decided_at = ? WHERE id = ?")
                .params(Arrays.asList(
                        state.name(),
                        basis == null ? null : basis.name(),
                        by == null ? null : by.value(),
                        at,
                        id.value()))
                .update();
    }

    List<PaymentId> paymentsOf(BankLineId id) {
        return jdbc.sql("SELECT payment_id FROM bank_line_payment WHERE line_id = ?")
                .param(id.value())
                .query((row, n) -> new PaymentId(row.getObject(1, java.util.UUID.class)))
                .list();
    }

    void reopen(BankLineId id) {
        jdbc.sql("DELETE FROM bank_line_payment WHERE line_id = ?")
                .param(id.value())
                .update();
        jdbc.sql("UPDATE bank_line SET state = 'OPEN', basis = NULL, decided_by = NULL, decided_at = NULL,"
                        + " round = round + 1 WHERE id = ?")
                .param(id.value())
                .update();
    }
}
