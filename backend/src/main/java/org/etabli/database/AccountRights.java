package org.etabli.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Gives the application's account its rights after every migration: it reads and adds everywhere, and changes what may
 * change. What must stay as it was written, it can't change: documents, journal, postings. Does nothing where the
 * application's account owns the schema itself.
 */
class AccountRights extends BaseCallback {

    private static final Set<String> NEVER_CHANGE = Set.of(
            "closure",
            "deposit_movement",
            "invoice",
            "invoice_line",
            "invoice_vat",
            "journal_entry",
            "journal_line",
            "ledger_transfer",
            "payment",
            "payment_allocation",
            "flyway_schema_history");

    private final ConnectionDetails details;

    AccountRights(ConnectionDetails details) {
        this.details = details;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE && details.owner() != null;
    }

    @Override
    public void handle(Event event, Context context) {
        try (Statement statement = context.getConnection().createStatement()) {
            String account = account();
            statement.execute("GRANT SELECT, INSERT ON * TO " + account);
            for (String table : tables(statement)) {
                if (!NEVER_CHANGE.contains(table)) {
                    statement.execute("GRANT UPDATE, DELETE ON `" + table + "` TO " + account);
                }
            }
        } catch (SQLException refused) {
            throw new IllegalStateException("The schema's owner can't grant the application its rights", refused);
        }
    }

    /** As the server knows it, with the host it comes from. */
    private String account() throws SQLException {
        try (Connection own =
                        DriverManager.getConnection(details.outside(), details.getUsername(), details.getPassword());
                Statement statement = own.createStatement();
                ResultSet row = statement.executeQuery("SELECT CURRENT_USER()")) {
            row.next();
            String[] parts = row.getString(1).split("@");
            return "'" + parts[0] + "'@'" + parts[1] + "'";
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }
}
