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
import org.etabli.kernel.Csv;
import org.joda.money.CurrencyUnit;

/**
 * The rows of a query as {@link Csv}: the header names the columns, moments are in UTC, amounts have a decimal point and the
 * currency's decimals.
 */
final class CsvTable {

    private static final String MINOR = "_minor";

    private final CurrencyUnit currency;

    CsvTable(CurrencyUnit currency) {
        this.currency = currency;
    }

    /** The whole of a result: its columns' labels, then its rows. */
    String of(ResultSet rows) throws SQLException {
        Csv csv = Csv.plain();
        ResultSetMetaData columns = rows.getMetaData();
        List<String> line = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            String label = columns.getColumnLabel(column);
            line.add(label.endsWith(MINOR) ? label.substring(0, label.length() - MINOR.length()) : label);
        }
        csv.row(line);
        while (rows.next()) {
            line.clear();
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                line.add(value(rows, columns, column));
            }
            csv.row(line);
        }
        return csv.text();
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
        return value.toString();
    }
}
