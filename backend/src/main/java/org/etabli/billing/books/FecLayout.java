package org.etabli.billing.books;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.etabli.billing.books.Lettering.Letter;
import org.jspecify.annotations.Nullable;

/**
 * Journals in the layout of the FEC (LPF art. A.47 A-1, VII): 18 columns parted by tabs, UTF-8, dates AAAAMMJJ, a decimal
 * comma, entries in the order in which they were validated, settled ones of customers with their letter and its day. Established from a sub-ledger: not a whole FEC.
 */
final class FecLayout {

    static final List<String> COLUMNS = List.of(
            "JournalCode",
            "JournalLib",
            "EcritureNum",
            "EcritureDate",
            "CompteNum",
            "CompteLib",
            "CompAuxNum",
            "CompAuxLib",
            "PieceRef",
            "PieceDate",
            "EcritureLib",
            "Debit",
            "Credit",
            "EcritureLet",
            "DateLet",
            "ValidDate",
            "Montantdevise",
            "Idevise");

    /** Lines of an operator's entries between two days, as {@link #add} reads them. A payment's document is of the day it was received. */
    static final String ROWS = "SELECT e.number, e.journal, e.booked_on, e.booked_at, e.document, e.label,"
            + " COALESCE(p.received_on, e.booked_on) AS document_on, l.account, l.account_label, l.auxiliary,"
            + " l.auxiliary_label, l.debit_minor, l.credit_minor, " + Lettering.ON_CUSTOMERS + " AS on_customers"
            + " FROM journal_entry e JOIN journal_line l ON l.operator_id = e.operator_id AND l.entry_number = e.number"
            + " LEFT JOIN payment p ON e.journal <> 'VE' AND p.id = e.document_id"
            + " WHERE e.operator_id = ? AND e.booked_on BETWEEN ? AND ? ORDER BY e.number, l.position";

    private static final String PARTED = "\t";
    private static final String END = "\r\n";

    private final StringBuilder text = new StringBuilder(String.join(PARTED, COLUMNS)).append(END);
    private final ZoneId zone;
    private final int decimals;
    private final Map<Long, Letter> letters;

    /**
     * @param zone in which entries were validated
     * @param decimals of the currency
     * @param letters of the entries that are settled, by their number
     */
    FecLayout(ZoneId zone, int decimals, Map<Long, Letter> letters) {
        this.zone = zone;
        this.decimals = decimals;
        this.letters = letters;
    }

    /** « 123456789FEC20261231.txt » */
    static String fileName(String siren, LocalDate closing) {
        return siren + "FEC" + day(closing) + ".txt";
    }

    void add(ResultSet row) throws SQLException {
        Instant validated = Objects.requireNonNull(row.getObject("booked_at", Instant.class));
        Letter letter = row.getBoolean("on_customers") ? letters.get(row.getLong("number")) : null;
        JournalKind journal = JournalKind.of(row.getString("journal"));
        text.append(String.join(
                        PARTED,
                        journal.code(),
                        journal.label(),
                        row.getString("number"),
                        day(row.getObject("booked_on", LocalDate.class)),
                        plain(row.getString("account")),
                        plain(row.getString("account_label")),
                        plain(row.getString("auxiliary")),
                        plain(row.getString("auxiliary_label")),
                        plain(row.getString("document")),
                        day(row.getObject("document_on", LocalDate.class)),
                        plain(row.getString("label")),
                        amount(row.getLong("debit_minor")),
                        amount(row.getLong("credit_minor")),
                        letter == null ? "" : letter.code(),
                        letter == null ? "" : day(letter.on()),
                        day(validated.atZone(zone).toLocalDate()),
                        "",
                        ""))
                .append(END);
    }

    String text() {
        return text.toString();
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private String amount(long minor) {
        return BigDecimal.valueOf(minor, decimals).toPlainString().replace('.', ',');
    }

    /** Nothing in a name parts columns or lines. */
    private static String plain(@Nullable String value) {
        return value == null ? "" : value.replaceAll("[\\p{Cntrl}|\\s]+", " ").strip();
    }
}
