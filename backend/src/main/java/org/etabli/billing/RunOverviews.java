package org.etabli.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.billing.BillingAccess.KnownRun;
import org.etabli.billing.RunOverview.Controls;
import org.etabli.billing.RunOverview.Counts;
import org.etabli.billing.RunOverview.Part;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.network.Venues;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How runs stand, told by the same few queries however large they are; any session may look. */
@Service
public class RunOverviews {

    /** What leaves: all that is ready or only to be confirmed, but what there is nothing to ask for. */
    private static final String LEAVES =
            "(i.state IN ('READY', 'ISSUED')" + " OR i.state = 'TO_CONFIRM' AND i.exception <> 'NOTHING_DUE')";

    /** As {@link RunItem#isBehind()}. */
    static final String BEHIND = "(i.state <> 'ISSUED' AND NOT i.exception <=> 'NOTHING_DUE')";

    private static final String LINES = " FROM billing_run_item i JOIN billing_run_line l ON l.run_id = i.run_id"
            + " AND l.payer_id = i.payer_id AND l.counts WHERE i.run_id = ? AND " + LEAVES;

    private final BillingAccess access;
    private final BillingReference reference;
    private final Venues venues;
    private final Members members;
    private final JdbcClient jdbc;
    private final Clock clock;

    RunOverviews(
            BillingAccess access,
            BillingReference reference,
            Venues venues,
            Members members,
            JdbcClient jdbc,
            Clock clock) {
        this.access = access;
        this.reference = reference;
        this.venues = venues;
        this.members = members;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws org.etabli.kernel.NotFoundException when there is no such run for the caller */
    public RunOverview get(Caller caller, BillingRunId id) {
        KnownRun run = access.run(caller, id);
        CurrencyUnit currency = venues.getOperator(run.operator()).currency();
        Head head = jdbc.sql("SELECT * FROM billing_run WHERE id = ?")
                .param(run.id())
                .query(RunOverviews::head)
                .single();
        Sums sums = sums(run.id());
        List<Part> parts = parts(run.id(), currency);
        Money total = Money.ofMinor(currency, sums.leaving());
        boolean linesAddUp = parts.stream()
                .map(Part::amount)
                .reduce(Money.zero(currency), Money::plus)
                .equals(total);
        return new RunOverview(
                id,
                run.operator(),
                run.month(),
                run.state(),
                reference.get(run.operator()).zone(),
                head.preparedAt(),
                head.preparing(),
                head.startedBy() == null
                        ? null
                        : members.find(head.startedBy())
                                .map(MemberDetails::fullName)
                                .orElse(null),
                head.startedAt(),
                head.finishedAt(),
                sums.counts(),
                total,
                Money.ofMinor(currency, vat(run.id())),
                before(run, currency),
                parts,
                controls(run, linesAddUp));
    }

    private Sums sums(UUID run) {
        return jdbc.sql("SELECT COUNT(*), COALESCE(SUM(" + LEAVES + "), 0), COALESCE(SUM(i.state = 'ISSUED'), 0),"
                        + " COALESCE(SUM(" + BEHIND
                        + "), 0), COALESCE(SUM(i.state = 'BLOCKED'), 0), COALESCE(SUM(i.state = 'TO_CONFIRM'), 0),"
                        + " COALESCE(SUM(i.state = 'EXCLUDED'), 0), COALESCE(SUM(i.state = 'FAILED'), 0),"
                        + " COALESCE(SUM(IF(" + LEAVES + ", i.amount_minor, 0)), 0)"
                        + " FROM billing_run_item i WHERE i.run_id = ?")
                .param(run)
                .query((row, n) -> new Sums(
                        new Counts(
                                row.getInt(1),
                                row.getInt(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getInt(5),
                                row.getInt(6),
                                row.getInt(7),
                                row.getInt(8)),
                        row.getLong(9)))
                .single();
    }

    private List<Part> parts(UUID run, CurrencyUnit currency) {
        return jdbc
                .sql("SELECT l.kind, SUM(l.amount_minor)" + LINES + " GROUP BY l.kind")
                .param(run)
                .query((row, n) ->
                        new Part(ChargeKind.valueOf(row.getString(1)), Money.ofMinor(currency, row.getLong(2))))
                .list()
                .stream()
                .sorted(Comparator.comparing(Part::kind))
                .toList();
    }

    /** As {@link VatSplit} will round it: per invoice and rate, half up. */
    private long vat(UUID run) {
        return jdbc.sql("SELECT COALESCE(SUM(gross - ROUND(gross * 10000 / (10000 + vat_rate))), 0) FROM"
                        + " (SELECT l.vat_rate, SUM(l.amount_minor) AS gross" + LINES
                        + " GROUP BY i.payer_id, l.vat_rate) rates")
                .param(run)
                .query(Long.class)
                .single();
    }

    private @Nullable Money before(KnownRun run, CurrencyUnit currency) {
        return jdbc.sql("SELECT SUM(v.gross_minor) FROM billing_run r JOIN invoice v ON v.run_id = r.id"
                        + " WHERE r.operator_id = ? AND r.month = ?")
                .params(List.of(
                        run.operator().value(), run.month().minusMonths(1).atDay(1)))
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single()
                .map(minor -> Money.ofMinor(currency, minor))
                .orElse(null);
    }

    private Controls controls(KnownRun run, boolean linesAddUp) {
        OperatorId operator = run.operator();
        LocalDate today = clock.instant().atZone(reference.get(operator).zone()).toLocalDate();
        String series = InvoiceKind.INVOICE.prefix() + today.getYear();
        boolean twice = jdbc.sql("SELECT COUNT(*) - COUNT(DISTINCT source) FROM billing_run_line WHERE run_id = ?")
                        .param(run.id())
                        .query(Long.class)
                        .single()
                > 0;
        return jdbc.sql(
                        "SELECT COALESCE((SELECT next_number FROM invoice_series WHERE operator_id = ? AND series = ?), 1),"
                                + " COUNT(*) FROM invoice WHERE operator_id = ? AND series = ?")
                .params(Arrays.asList(operator.value(), series, operator.value(), series))
                .query((row, n) -> new Controls(
                        linesAddUp,
                        row.getLong(1) == row.getLong(2) + 1,
                        InvoiceSeries.print(series, row.getInt(1)),
                        !twice))
                .single();
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        UUID starter = row.getObject("started_by", UUID.class);
        return new Head(
                row.getObject("prepared_at", Instant.class),
                Duration.ofMillis(row.getLong("prepared_millis")),
                starter == null ? null : new MemberId(starter),
                row.getObject("started_at", Instant.class),
                row.getObject("finished_at", Instant.class));
    }

    private record Sums(Counts counts, long leaving) {}

    private record Head(
            Instant preparedAt,
            Duration preparing,
            @Nullable MemberId startedBy,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {}
}
