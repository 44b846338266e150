package org.etabli.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows for one table, gathered and then written together. */
final class Sheet {

    private static final int AT_A_TIME = 1_000;

    private final String insert;
    private final int width;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /** @param columns separated by commas, in the order of the values of a row */
    Sheet(String table, String columns) {
        this.width = columns.split(",").length;
        this.insert = "INSERT INTO " + table + " (" + columns + ") VALUES ("
                + String.join(", ", Collections.nCopies(width, "?")) + ")";
    }

    void add(@Nullable Object... values) {
        if (values.length != width) {
            throw new IllegalArgumentException(values.length + " values for: " + insert);
        }
        rows.add(values);
    }

    int size() {
        return rows.size();
    }

    void writeTo(JdbcTemplate jdbc) {
        for (int from = 0; from < rows.size(); from += AT_A_TIME) {
            jdbc.batchUpdate(insert, rows.subList(from, Math.min(from + AT_A_TIME, rows.size())));
        }
    }
}
