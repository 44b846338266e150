package org.etabli.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.etabli.billing.DraftLine.ChargedPeriod;
import org.etabli.database.Batch;

/** The rows of what an invoice to be is made of. */
final class RunLines {

    static final String COLUMNS = "run_id, payer_id, source, charge_id, membership_id, charged_until, kind, label, day,"
            + " quantity, unit_minor, amount_minor, vat_rate, proposed, shares";

    private RunLines() {}

    static Batch batch() {
        return new Batch(
                "INSERT INTO billing_run_line (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    /** @param proposed whether it is part of a proposal, and left out when the alternative is chosen */
    static void add(Batch rows, UUID run, PayerLine owed, boolean proposed) {
        DraftLine line = owed.line();
        ChargedPeriod period = line.period();
        rows.add(
                run,
                owed.payer().value(),
                line.source(),
                line.charge(),
                period == null ? null : period.membership(),
                period == null ? null : period.until(),
                line.kind().name(),
                line.label(),
                line.day(),
                line.quantity(),
                line.unitMinor(),
                line.amountMinor(),
                line.vatRate(),
                proposed,
                owed.shares());
    }

    static DraftLine line(ResultSet row, int number) throws SQLException {
        UUID membership = row.getObject("membership_id", UUID.class);
        return new DraftLine(
                row.getString("source"),
                row.getObject("charge_id", UUID.class),
                membership == null
                        ? null
                        : new ChargedPeriod(membership, row.getObject("charged_until", LocalDate.class)),
                ChargeKind.valueOf(row.getString("kind")),
                row.getString("label"),
                row.getObject("day", LocalDate.class),
                row.getInt("quantity"),
                row.getLong("unit_minor"),
                row.getInt("vat_rate"));
    }
}
