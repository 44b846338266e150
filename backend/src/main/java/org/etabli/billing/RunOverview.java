package org.etabli.billing;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.OperatorId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a run stands.
 *
 * @param zone whose clock its moments are read on
 * @param startedBy the name of who let it leave, or null before that
 * @param total of what leaves or has left, VAT included
 * @param before the total of the month before, or null when there was no run
 * @param parts of the total, in the order of kinds
 */
public record RunOverview(
        BillingRunId id,
        OperatorId operator,
        YearMonth month,
        RunState state,
        ZoneId zone,
        Instant preparedAt,
        Duration preparing,
        @Nullable String startedBy,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        Counts counts,
        Money total,
        Money vat,
        @Nullable Money before,
        List<Part> parts,
        Controls controls) {

    /**
     * @param toIssue what leaves if it is let go now, issued or not
     * @param behind what is owed and has not left, see {@link RunItem#isBehind()}
     * @param open exceptions that only have to be confirmed and are not answered
     */
    public record Counts(
            int all, int toIssue, int issued, int behind, int blocked, int open, int excluded, int failed) {

        public int ready() {
            return all - blocked - open - excluded - failed;
        }

        public int left() {
            return toIssue - issued;
        }
    }

    public record Part(ChargeKind kind, Money amount) {}

    /**
     * @param linesAddUp the lines are the invoices, to the minor unit
     * @param numbersGapless the series has no gap and no double up to now
     * @param nextNumber the number that the next invoice gets
     * @param nothingTwice no source is in the run twice
     */
    public record Controls(boolean linesAddUp, boolean numbersGapless, String nextNumber, boolean nothingTwice) {}
}
