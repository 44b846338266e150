package org.etabli.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcOperations;

/** One statement for many rows, sent together. */
public final class Batch {

    private static final int AT_A_TIME = 1_000;

    private final String statement;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    public Batch(String statement) {
        this.statement = statement;
    }

    /** @param values of the statement's parameters, in order; moments and ids as they are */
    public void add(@Nullable Object... values) {
        rows.add(values);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** How many rows were written or changed. */
    public int send(JdbcOperations jdbc) {
        int changed = 0;
        for (int from = 0; from < rows.size(); from += AT_A_TIME) {
            int[] each =
                    jdbc.batchUpdate(statement, new Part(rows.subList(from, Math.min(from + AT_A_TIME, rows.size()))));
            changed += Arrays.stream(each).map(count -> count < 0 ? 1 : count).sum();
        }
        rows.clear();
        return changed;
    }

    private record Part(List<@Nullable Object[]> rows) implements BatchPreparedStatementSetter {

        @Override
        public void setValues(PreparedStatement statement, int index) throws SQLException {
            Object[] values = rows.get(index);
            for (int place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
        }

        @Override
        public int getBatchSize() {
            return rows.size();
        }
    }
}
