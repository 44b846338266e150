package org.etabli.billing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.etabli.database.Batch;
import org.etabli.database.Transactions;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Issues the invoices of runs, a part at a time, each part in one transaction that holds the run: charges, numbers,
 * documents, journal, ledger, notices and how far the run has come, or nothing of it. Killed at any point it goes on with
 * the next part; two that work on one run wait for each other.
 */
@Service
class Issuance {

    /** Payers in a part; also how many invoices a pause may have to wait for. */
    static final int PART = 100;

    /** What counts; a part of something shared may stand as a charge since another part of it was issued. */
    private static final String LINES = "SELECT l.*, c.id AS standing FROM billing_run_line l"
            + " LEFT JOIN charge c ON l.shares IS NOT NULL AND c.source = l.source WHERE l.run_id = :run AND l.counts";

    private static final Logger log = LoggerFactory.getLogger(Issuance.class);

    private final Issuing issuing;
    private final RunCompletion completion;
    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final Transactions transactions;
    private final Clock clock;

    Issuance(
            Issuing issuing,
            RunCompletion completion,
            JdbcClient jdbc,
            JdbcOperations batches,
            Transactions transactions,
            Clock clock) {
        this.issuing = issuing;
        this.completion = completion;
        this.jdbc = jdbc;
        this.batches = batches;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Issues until every run is done or paused. */
    void issueAll() {
        Optional<UUID> next = nextRun();
        while (next.isPresent()) {
            issueAllOf(next.get());
            next = nextRun();
        }
    }

    private void issueAllOf(UUID run) {
        boolean more = true;
        while (more) {
            more = issuePart(run);
        }
    }

    /** Issues one part; false when the run has nothing more to do now. */
    boolean issuePart(UUID run) {
        try {
            return transactions.inOne(() -> issue(run, PART, clock.instant()));
        } catch (RuntimeException failed) {
            log.warn("A part of billing run {} failed; its invoices are tried one by one", run, failed);
            return issueOneByOne(run);
        }
    }

    /** A payer whose invoice can't be issued is set aside with the reason; the run goes on. */
    private boolean issueOneByOne(UUID run) {
        boolean more = true;
        for (int n = 0; n < PART && more; n++) {
            try {
                more = transactions.inOne(() -> issue(run, 1, clock.instant()));
            } catch (NonTransientDataAccessException | Charges.AlreadyInvoicedException failed) {
                log.warn("An invoice of billing run {} failed", run, failed);
                transactions.inOne(() -> setAside(run, failed));
            }
        }
        return more;
    }

    private Optional<UUID> nextRun() {
        return jdbc.sql("SELECT id FROM billing_run WHERE state = 'ISSUING' ORDER BY started_at LIMIT 1")
                .query(UUID.class)
                .optional();
    }

    /** One part, in the running transaction; false when the run is done or paused. */
    boolean issue(UUID run, int atMost, Instant now) {
        Optional<OperatorId> operator = hold(run);
        if (operator.isEmpty()) {
            return false;
        }
        List<PayerId> payers = ready(run, atMost);
        if (payers.isEmpty()) {
            jdbc.sql("UPDATE billing_run SET state = 'DONE', unfinished = NULL, finished_at = ? WHERE id = ?")
                    .params(List.of(now, run))
                    .update();
            completion.tell(run, now);
            return false;
        }
        List<PayerLine> parts = lines(run, payers);
        Map<PayerId, List<DraftLine>> lines =
                parts.stream().collect(groupingBy(PayerLine::payer, mapping(PayerLine::line, toList())));
        List<InvoiceDraft> drafts = payers.stream()
                .map(payer -> new InvoiceDraft(payer, Objects.requireNonNull(lines.get(payer))))
                .toList();
        Batch issued = new Batch(
                "UPDATE billing_run_item SET state = 'ISSUED', invoice_id = ? WHERE run_id = ? AND payer_id = ?");
        issuing.issue(operator.get(), drafts, now, run)
                .forEach(document ->
                        issued.add(document.id().value(), run, document.payer().value()));
        issued.send(batches);
        await(operator.get(), run, parts, payers, now);
        return true;
    }

    /** Whatever one payer was charged now, those who share it are charged too, whether their invoices leave or not. */
    private void await(OperatorId operator, UUID run, List<PayerLine> issued, List<PayerId> payers, Instant now) {
        List<String> shared = issued.stream()
                .map(PayerLine::shares)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (shared.isEmpty()) {
            return;
        }
        issuing.await(
                operator,
                jdbc.sql(LINES + " AND l.shares IN (:shared) AND l.payer_id NOT IN (:payers) AND c.id IS NULL")
                        .param("run", run)
                        .param("shared", shared)
                        .param("payers", payers.stream().map(PayerId::value).toList())
                        .query(Issuance::part)
                        .list(),
                now);
    }

    /** Changes the run before anything is read: from here on this transaction alone works on it. */
    private Optional<OperatorId> hold(UUID run) {
        int held = jdbc.sql("UPDATE billing_run SET revision = revision + 1 WHERE id = ? AND state = 'ISSUING'")
                .param(run)
                .update();
        return held == 0
                ? Optional.empty()
                : Optional.of(new OperatorId(jdbc.sql("SELECT operator_id FROM billing_run WHERE id = ?")
                        .param(run)
                        .query(UUID.class)
                        .single()));
    }

    private List<PayerId> ready(UUID run, int atMost) {
        return jdbc.sql("SELECT payer_id FROM billing_run_item WHERE run_id = ? AND state = 'READY'"
                        + " ORDER BY payer_id LIMIT ?")
                .params(List.of(run, atMost))
                .query((row, n) -> new PayerId(row.getObject(1, UUID.class)))
                .list();
    }

    private List<PayerLine> lines(UUID run, List<PayerId> payers) {
        return jdbc.sql(LINES + " AND l.payer_id IN (:payers) ORDER BY l.payer_id, l.day, l.source")
                .param("run", run)
                .param("payers", payers.stream().map(PayerId::value).toList())
                .query(Issuance::part)
                .list();
    }

    private static PayerLine part(ResultSet row, int number) throws SQLException {
        DraftLine line = RunLines.line(row, number);
        UUID standing = row.getObject("standing", UUID.class);
        return new PayerLine(
                new PayerId(row.getObject("payer_id", UUID.class)),
                standing == null ? line : line.chargedAs(standing),
                row.getString("shares"));
    }

    private int setAside(UUID run, RuntimeException failed) {
        String why = String.valueOf(failed.getMessage());
        return jdbc.sql("UPDATE billing_run_item SET state = 'FAILED', error = ? WHERE run_id = ? AND state = 'READY'"
                        + " ORDER BY payer_id LIMIT 1")
                .params(List.of(why.substring(0, Math.min(why.length(), 500)), run))
                .update();
    }
}
