package org.etabli.billing.books;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;

/**
 * Rows as CSV (RFC 4180, UTF-8): the header names the columns, moments are in UTC, amounts have a decimal point and the
 * currency's decimals. What a spreadsheet would take for a formula gets an apostrophe before it.
 */
final class CsvTable {

    private static final String MINOR = "_minor";
    private static final String END = "\r\n";

    private final StringBuilder text = new StringBuilder();
    private final CurrencyUnit currency;

    CsvTable(CurrencyUnit currency) {
        this.currency = currency;
    }

    /** The whole of a result: its columns' labels, then its rows. */
    String of(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<String> line = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            String label = columns.getColumnLabel(column);
            line.add(label.endsWith(MINOR) ? label.substring(0, label.length() - MINOR.length()) : label);
        }
        add(line);
        while (rows.next()) {
            line.clear();
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                line.add(value(rows, columns, column));
            }
            add(line);
        }
        return text.toString();
    }

    private String value(ResultSet rows, ResultSetMetaData columns, int column) throws SQLException {
        Object value = rows.getObject(column);
        if (value == null) {
            return "";
        }
        if (columns.getColumnLabel(column).endsWith(MINOR)) {
            return BigDecimal.valueOf(rows.getLong(column), currency.getDecimalPlaces())
                    .toPlainString();
        }
        if (columns.getColumnType(column) == Types.TIMESTAMP) {
            return Objects.requireNonNull(rows.getObject(column, Instant.class)).toString();
        }
        String plain = value.toString();
        return !(value instanceof Number) && plain.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + plain : plain;
    }

    private void add(List<String> cells) {
        for (int place = 0; place < cells.size(); place++) {
            String cell = cells.get(place);
            boolean quoted = cell.matches("(?s).*[\",\\r\\n].*");
            text.append(place == 0 ? "" : ",").append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        text.append(END);
    }
}
