package org.etabli.billing.books;

import java.util.Locale;

/** What can be taken away as CSV, each with the rows of some days. Hashes are in hexadecimal. */
public enum BooksTable {
    /** One row for each line of an entry. */
    JOURNAL("SELECT e.number, e.journal, e.booked_on, e.booked_at, e.document_id, e.document,"
            + " LOWER(HEX(e.document_hash)) AS document_hash, e.label, l.position, l.account, l.account_label, l.auxiliary,"
            + " l.auxiliary_label, l.debit_minor, l.credit_minor, LOWER(HEX(e.previous_hash)) AS previous_hash,"
            + " LOWER(HEX(e.hash)) AS hash FROM journal_entry e LEFT JOIN journal_line l"
            + " ON l.operator_id = e.operator_id AND l.entry_number = e.number"
            + " WHERE e.operator_id = ? AND e.booked_on BETWEEN ? AND ? ORDER BY e.number, l.position"),
    /** Invoices and credit notes. */
    INVOICES("SELECT CONCAT(v.series, '-', v.number) AS number, v.kind, CONCAT(o.series, '-', o.number) AS corrects,"
            + " v.issued_on, v.due_on, v.supplied_from, v.supplied_until, v.customer_name, v.currency, v.net_minor,"
            + " v.vat_minor, v.gross_minor, v.id FROM invoice v LEFT JOIN invoice o ON o.id = v.corrects_id"
            + " WHERE v.operator_id = ? AND v.issued_on BETWEEN ? AND ? ORDER BY v.issued_at, v.series, v.number"),
    /**
     * Payments and what took some back, with a minus; by the day they were booked on. With all that the hash of each is
     * made of, which the journal vouches for as {@code document_hash}.
     */
    PAYMENTS("SELECT CONCAT(p.series, '-', p.number) AS number, p.method, p.received_on, e.booked_on,"
            + " COALESCE(y.legal_name, y.name) AS customer_name, p.currency, IF((p.reverses_id IS NULL) <> p.paid_out, 1, -1) * p.amount_minor AS amount_minor,"
            + " CONCAT(o.series, '-', o.number) AS reverses, p.note, p.id, p.fund, p.paid_out, p.operator_id, p.payer_id,"
            + " p.reverses_id FROM journal_entry e"
            + " JOIN payment p ON p.id = e.document_id JOIN payer y ON y.id = p.payer_id"
            + " LEFT JOIN payment o ON o.id = p.reverses_id WHERE e.operator_id = ? AND e.journal <> 'VE'"
            + " AND e.booked_on BETWEEN ? AND ? ORDER BY e.number"),
    CLOSURES("SELECT number, kind, first_day, last_day, entries, last_entry, LOWER(HEX(entry_hash)) AS entry_hash,"
            + " sales_minor, receipts_minor, all_sales_minor, all_receipts_minor, closed_by, closed_at,"
            + " LOWER(HEX(previous_hash)) AS previous_hash, LOWER(HEX(hash)) AS hash FROM closure"
            + " WHERE operator_id = ? AND first_day >= ? AND last_day <= ? ORDER BY number");

    private final String query;

    BooksTable(String query) {
        this.query = query;
    }

    /** Takes the operator, the first and the last day. */
    String query() {
        return query;
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
