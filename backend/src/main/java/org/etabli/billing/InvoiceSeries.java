package org.etabli.billing;

import java.time.LocalDate;
import java.util.List;
import org.etabli.kernel.OperatorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives numbers: unique, chronological and without gaps for each operator and series (CGI ann. II art. 242 nonies A). The
 * series' row is changed before anything is read, so two that issue at once wait for each other, also on several nodes of
 * a cluster; a transaction that fails gives its numbers back.
 */
@Component
class InvoiceSeries {

    private final JdbcClient jdbc;

    InvoiceSeries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param on the day of issue: today, or the series' last day when the clock has gone back since
     */
    record Numbers(String series, int first, LocalDate on) {

        String print(int place) {
            return InvoiceSeries.print(series, first + place);
        }
    }

    /** « 2026-1873 ». */
    static String print(String series, int number) {
        return series + "-" + number;
    }

    /** @param prefix what sets the series apart from the invoices of the year, for instance {@code A} */
    @Transactional(propagation = Propagation.MANDATORY)
    Numbers take(OperatorId operator, String prefix, LocalDate today, int count) {
        String series = prefix + today.getYear();
        if (advance(operator, series, today, count) == 0) {
            jdbc.sql("INSERT IGNORE INTO invoice_series (operator_id, series, next_number, last_issued_on)"
                            + " VALUES (?, ?, 1, ?)")
                    .params(List.of(operator.value(), series, today))
                    .update();
            advance(operator, series, today, count);
        }
        return jdbc.sql("SELECT next_number, last_issued_on FROM invoice_series WHERE operator_id = ? AND series = ?")
                .params(List.of(operator.value(), series))
                .query((row, n) -> new Numbers(series, row.getInt(1) - count, row.getObject(2, LocalDate.class)))
                .single();
    }

    private int advance(OperatorId operator, String series, LocalDate today, int count) {
        return jdbc.sql("UPDATE invoice_series SET next_number = next_number + ?,"
                        + " last_issued_on = GREATEST(last_issued_on, ?) WHERE operator_id = ? AND series = ?")
                .params(List.of(count, today, operator.value(), series))
                .update();
    }
}
