package org.etabli.database;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.etabli.kernel.PersonalData.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads rows as they stand, for people who take their data with them: ids and moments as text, moments in UTC. */
public final class PlainRows {

    private PlainRows() {}

    /** The section of a table, by a query whose only parameters are the values. */
    public static Section section(JdbcClient jdbc, String table, String query, Object... values) {
        return new Section(
                table,
                jdbc.sql(query).params(List.of(values)).query(PlainRows::row).list());
    }

    private static Map<String, Object> row(ResultSet row, int number) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, Object> plain = new LinkedHashMap<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            Object value = value(row, column, columns.getColumnType(column));
            if (value != null) {
                plain.put(columns.getColumnLabel(column), value);
            }
        }
        return plain;
    }

    private static @Nullable Object value(ResultSet row, int column, int type) throws SQLException {
        if (type == Types.TIMESTAMP) {
            Instant moment = row.getObject(column, Instant.class);
            return moment == null ? null : moment.toString();
        }
        Object value = row.getObject(column);
        return value instanceof Number || value instanceof Boolean || value == null ? value : value.toString();
    }
}
