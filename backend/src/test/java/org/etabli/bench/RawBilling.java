package org.etabli.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.etabli.kernel.Ids;
import org.etabli.kernel.OperatorId;
import org.jspecify.annotations.Nullable;

/** The floor: the same rows in the same transactions, by prepared batches and nothing else; nothing is looked for. */
final class RawBilling {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final String LABEL =
            "{\"key\":\"billing.charge.membership\",\"arguments\":[\"sRésident\",\"p2026-11-01/2026-11-30\"]}";
    private static final String PARTY =
            "{\"name\":\"Inès Caillaud\",\"legalForm\":null,\"siren\":null,\"vatNumber\":null,"
                    + "\"street\":\"2 rue\",\"postcode\":\"86000\",\"city\":\"Poitiers\",\"country\":\"FR\","
                    + "\"email\":\"i@example.org\",\"iban\":null,\"bic\":null}";

    private final DataSource pool;
    private final OperatorId operator;
    private final List<UUID> payers;
    private final List<UUID> memberships;
    private final UUID run = Ids.next();

    RawBilling(DataSource pool, OperatorId operator) throws SQLException {
        this.pool = pool;
        this.operator = operator;
        this.payers = ids("SELECT id FROM payer WHERE operator_id = ? ORDER BY id");
        this.memberships = ids("SELECT m.id FROM membership m JOIN plan p ON p.id = m.plan_id WHERE p.operator_id = ?");
    }

    void prepare() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            Batches rows = new Batches(connection);
            rows.add(
                    "billing_run (id, operator_id, month, state, unfinished, prepared_by, prepared_at, prepared_millis)",
                    run,
                    operator.value(),
                    DAY,
                    "ISSUING",
                    true,
                    run,
                    Instant.now(),
                    0);
            for (int n = 0; n < payers.size(); n++) {
                rows.add(
                        "billing_run_line (run_id, payer_id, source, charge_id, membership_id, charged_until, kind, label,"
                                + " day, quantity, unit_minor, amount_minor, vat_rate, proposed)",
                        run,
                        payers.get(n),
                        source(n),
                        null,
                        memberships.get(n),
                        DAY.plusMonths(1),
                        "MEMBERSHIP",
                        LABEL,
                        DAY,
                        1,
                        4990,
                        4990,
                        2000,
                        false);
                rows.add(
                        "billing_run_item (run_id, payer_id, name, amount_minor, currency, state)",
                        run,
                        payers.get(n),
                        "Inès Caillaud",
                        4990,
                        "EUR",
                        "READY");
            }
            rows.send();
            connection.commit();
        }
    }

    void issue(int part) throws SQLException {
        int number = 0;
        try (Connection connection = pool.getConnection()) {
            execute(connection, "INSERT IGNORE INTO invoice_series VALUES (?, '2026', 1, ?)", operator.value(), DAY);
            execute(
                    connection,
                    "INSERT IGNORE INTO journal_head (operator_id, next_number, last_hash) VALUES (?, 1, ?)",
                    operator.value(),
                    new byte[32]);
            for (int from = 0; from < payers.size(); from += part) {
                int until = Math.min(from + part, payers.size());
                execute(connection, "UPDATE billing_run SET revision = revision + 1 WHERE id = ?", run);
                execute(
                        connection,
                        "UPDATE invoice_series SET next_number = next_number + ? WHERE operator_id = ?",
                        until - from,
                        operator.value());
                execute(
                        connection,
                        "UPDATE journal_head SET next_number = next_number + ? WHERE operator_id = ?",
                        until - from,
                        operator.value());
                Batches rows = new Batches(connection);
                for (int n = from; n < until; n++) {
                    one(rows, n, ++number);
                }
                rows.send();
                execute(
                        connection,
                        "UPDATE journal_head SET last_hash = ? WHERE operator_id = ?",
                        new byte[32],
                        operator.value());
                connection.commit();
            }
        }
    }

    private void one(Batches rows, int n, int number) {
        Instant now = Instant.now();
        UUID invoice = Ids.next();
        UUID charge = Ids.next();
        UUID owner = operator.value();
        UUID payer = payers.get(n);
        byte[] hash = new byte[32];
        rows.add(
                "charge (id, operator_id, payer_id, kind, label, day, quantity, unit_minor, amount_minor, currency,"
                        + " vat_rate, source, invoice_id, created_at)",
                charge,
                owner,
                payer,
                "MEMBERSHIP",
                LABEL,
                DAY,
                1,
                4990,
                4990,
                "EUR",
                2000,
                source(n),
                invoice,
                now);
        rows.add("charged_membership (membership_id, charged_until)", memberships.get(n), DAY.plusMonths(1));
        rows.add(
                "ledger_transfer (id, kind, debit_account_id, credit_account_id, amount, measure, reference_id, at)",
                Ids.next(),
                "DIRECT",
                payer,
                owner,
                4990,
                "EUR",
                charge,
                now);
        rows.add(
                "invoice (id, operator_id, series, number, kind, payer_id, run_id, issued_on, issued_at, due_on,"
                        + " supplied_from, supplied_until, customer_name, seller, customer, pays_by, vat_regime,"
                        + " vat_on_debits, currency, net_minor, vat_minor, gross_minor)",
                invoice,
                owner,
                "2026",
                number,
                "INVOICE",
                payer,
                run,
                DAY,
                now,
                DAY,
                DAY,
                DAY,
                "Inès Caillaud",
                PARTY,
                PARTY,
                "TRANSFER",
                "LIABLE",
                false,
                "EUR",
                4158,
                832,
                4990);
        rows.add(
                "invoice_line (invoice_id, position, charge_id, kind, label, day, quantity, unit_minor, vat_rate,"
                        + " net_minor, gross_minor)",
                invoice,
                1,
                charge,
                "MEMBERSHIP",
                LABEL,
                DAY,
                1,
                4990,
                2000,
                4158,
                4990);
        rows.add(
                "invoice_vat (invoice_id, vat_rate, net_minor, vat_minor, gross_minor)",
                invoice,
                2000,
                4158,
                832,
                4990);
        rows.add(
                "open_item (invoice_id, operator_id, payer_id, due_on, currency, open_minor)",
                invoice,
                owner,
                payer,
                DAY,
                "EUR",
                4990);
        rows.add(
                "journal_entry (operator_id, number, journal, booked_on, booked_at, document_id, document, document_hash,"
                        + " label, previous_hash, hash)",
                owner,
                number,
                "VE",
                DAY,
                now,
                invoice,
                "2026-" + number,
                hash,
                "2026-" + number + " Inès Caillaud",
                hash,
                hash);
        line(rows, number, 1, "411000", "Clients", "C" + payer.toString().replace("-", ""), "Inès Caillaud", 4990, 0);
        line(rows, number, 2, "706000", "Prestations de services", null, null, 0, 4158);
        line(rows, number, 3, "445710", "TVA collectée", null, null, 0, 832);
        rows.add(
                "outbox_message (id, kind, subject_id, recipient_id, payload, batch_id, created_at, next_attempt_at)",
                Ids.next(),
                "INVOICE",
                invoice,
                payer,
                "{\"number\":\"2026-" + number + "\"}",
                run,
                now,
                now);
        rows.change(
                "UPDATE billing_run_item SET state = 'ISSUED', invoice_id = ? WHERE run_id = ? AND payer_id = ?",
                invoice,
                run,
                payer);
    }

    private void line(
            Batches rows,
            int number,
            int position,
            String account,
            String label,
            @Nullable String auxiliary,
            @Nullable String customer,
            int debit,
            int credit) {
        rows.add(
                "journal_line (operator_id, entry_number, position, account, account_label, auxiliary, auxiliary_label,"
                        + " debit_minor, credit_minor)",
                operator.value(),
                number,
                position,
                account,
                label,
                auxiliary,
                customer,
                debit,
                credit);
    }

    private String source(int n) {
        return "membership " + memberships.get(n) + " " + DAY;
    }

    private List<UUID> ids(String sql) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Connection connection = pool.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, operator.value());
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
        }
        return ids;
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** One prepared statement for each kind of row, sent a thousand rows at a time, in the order they were first used. */
    private static final class Batches {

        private static final int AT_A_TIME = 1_000;

        private final Connection connection;
        private final Map<String, List<@Nullable Object[]>> rows = new LinkedHashMap<>();

        Batches(Connection connection) {
            this.connection = connection;
        }

        void add(String into, @Nullable Object... values) {
            change(
                    "INSERT INTO " + into + " VALUES (" + String.join(", ", Collections.nCopies(values.length, "?"))
                            + ")",
                    values);
        }

        void change(String sql, @Nullable Object... values) {
            rows.computeIfAbsent(sql, none -> new ArrayList<>()).add(values);
        }

        void send() throws SQLException {
            for (Map.Entry<String, List<@Nullable Object[]>> each : rows.entrySet()) {
                try (PreparedStatement statement = connection.prepareStatement(each.getKey())) {
                    int waiting = 0;
                    for (Object[] values : each.getValue()) {
                        for (int i = 0; i < values.length; i++) {
                            statement.setObject(i + 1, values[i]);
                        }
                        statement.addBatch();
                        if (++waiting == AT_A_TIME) {
                            statement.executeBatch();
                            waiting = 0;
                        }
                    }
                    if (waiting > 0) {
                        statement.executeBatch();
                    }
                }
            }
        }
    }
}
