package org.etabli.billing;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What was booked in some days, in minor units.
 *
 * @param sales what customers came to owe, less credit notes
 * @param receipts what customers paid, less what was taken back
 * @param lastEntry the highest number among the entries; 0 when there is none
 */
record Totals(int entries, long sales, long receipts, long lastEntry) {

    static final Totals NOTHING = new Totals(0, 0, 0, 0);

    /** By day, of an operator, from a day to another. Sales and receipts are what moves the customers' accounts. */
    static final String BY_DAY = "SELECT e.booked_on, COUNT(DISTINCT e.number) AS entries, MAX(e.number) AS last_entry,"
            + " COALESCE(SUM(IF(e.journal = 'VE', l.debit_minor - l.credit_minor, 0)), 0) AS sales,"
            + " COALESCE(SUM(IF(e.journal = 'VE', 0, l.credit_minor - l.debit_minor)), 0) AS receipts"
            + " FROM journal_entry e LEFT JOIN journal_line l ON l.operator_id = e.operator_id"
            + " AND l.entry_number = e.number AND l.auxiliary IS NOT NULL"
            + " WHERE e.operator_id = ? AND e.booked_on BETWEEN ? AND ? GROUP BY e.booked_on ORDER BY e.booked_on";

    static Totals of(ResultSet row) throws SQLException {
        return new Totals(
                row.getInt("entries"), row.getLong("sales"), row.getLong("receipts"), row.getLong("last_entry"));
    }

    Totals plus(Totals other) {
        return new Totals(
                entries + other.entries,
                sales + other.sales,
                receipts + other.receipts,
                Math.max(lastEntry, other.lastEntry));
    }
}
