package org.etabli.jobs;

import java.time.temporal.TemporalAmount;

/**
 * How long rows of a table are kept: contributed as a bean by the module whose table it is.
 *
 * @param table its name, written in code
 * @param moment the column that the age is counted from; rows where it is NULL are kept
 * @param keep a duration, or a period counted back from now in UTC
 * @param reason why that long, one sentence: it stands in the register of processing (GDPR, article 5(1)(e))
 */
public record RetentionRule(String table, String moment, TemporalAmount keep, String reason) {

    private static final String IDENTIFIER = "[a-z_]+";

    /** @throws IllegalArgumentException when table or column are no plain names */
    public RetentionRule {
        if (!table.matches(IDENTIFIER) || !moment.matches(IDENTIFIER)) {
            throw new IllegalArgumentException("no plain names: " + table + ", " + moment);
        }
    }
}
