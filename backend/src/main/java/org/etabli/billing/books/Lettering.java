package org.etabli.billing.books;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etabli.kernel.OperatorId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which entries on customers' accounts settle one another: an invoice, what was paid or credited on it, and what was taken
 * back of that, as soon as all of it together is zero. Derived from what the payments were for, as things stood at the end of
 * a day; nothing of it is kept, so it can't contradict the journal.
 */
final class Lettering {

    /** Whether a line {@code l} is on a customer's account, and not on one of money that is held for her. */
    static final String ON_CUSTOMERS =
            "l.auxiliary IS NOT NULL AND l.account NOT IN (SELECT j.code FROM journal_account j"
                    + " WHERE j.purpose IN ('WALLET', 'GIFT', 'DEPOSIT'))";

    private static final String ENTRIES =
            "SELECT e.number, e.document_id, e.booked_on, SUM(l.debit_minor - l.credit_minor)"
                    + " AS minor FROM journal_entry e JOIN journal_line l ON l.operator_id = e.operator_id"
                    + " AND l.entry_number = e.number WHERE e.operator_id = :operator AND e.booked_on <= :last"
                    + " AND " + ON_CUSTOMERS + " GROUP BY e.number";

    /** What belongs together: a payment and its invoices, a credit note and its invoice, a reversal and what it reverses. */
    private static final String PAIRS = "SELECT a.payment_id AS one, a.invoice_id AS other FROM payment_allocation a"
            + " JOIN payment p ON p.id = a.payment_id WHERE p.operator_id = :operator AND p.recorded_at < :end UNION ALL"
            + " SELECT id, corrects_id FROM invoice WHERE operator_id = :operator AND corrects_id IS NOT NULL UNION ALL"
            + " SELECT id, reverses_id FROM payment WHERE operator_id = :operator AND recorded_at < :end"
            + " AND reverses_id IS NOT NULL";

    /** What was taken from all that a payer had too much, by her. */
    private static final String FROM_CREDIT =
            "SELECT id, payer_id, recorded_at FROM payment WHERE operator_id = :operator"
                    + " AND recorded_at < :end AND (paid_out AND fund = 'INVOICES' OR method = 'CREDIT')";

    private static final String PAYERS = "SELECT id, payer_id FROM invoice WHERE operator_id = :operator UNION ALL"
            + " SELECT id, payer_id FROM payment WHERE operator_id = :operator";

    private final Map<UUID, UUID> leaders = new HashMap<>();
    private final Map<UUID, LocalDate> creditUses = new HashMap<>();
    private final List<Booked> entries;

    /** @param minor on the customer's account, positive when she owes it */
    private record Booked(long number, UUID document, LocalDate on, long minor) {}

    /**
     * @param code the same on all entries that settle one another, on no others
     * @param on the day on which the last of them was booked
     */
    record Letter(String code, LocalDate on) {}

    private Lettering(List<Booked> entries) {
        this.entries = entries;
    }

    /**
     * The letters of those entries that have one, by their number.
     *
     * @param last the day at whose end it is looked at
     */
    static Map<Long, Letter> of(JdbcClient jdbc, OperatorId operator, LocalDate last, ZoneId zone) {
        Map<String, Object> scope = Map.of(
                "operator",
                operator.value(),
                "last",
                last,
                "end",
                last.plusDays(1).atStartOfDay(zone).toInstant());
        Lettering lettering = new Lettering(jdbc.sql(ENTRIES)
                .params(scope)
                .query((row, n) -> new Booked(
                        row.getLong("number"),
                        row.getObject("document_id", UUID.class),
                        row.getObject("booked_on", LocalDate.class),
                        row.getLong("minor")))
                .list());
        jdbc.sql(PAIRS).params(scope).query(row -> {
            lettering.join(row.getObject("one", UUID.class), row.getObject("other", UUID.class));
        });
        jdbc.sql(FROM_CREDIT).params(scope).query(row -> {
            Instant used = row.getObject("recorded_at", Instant.class);
            UUID use = row.getObject("id", UUID.class);
            lettering.creditUses.put(use, LocalDate.ofInstant(used, zone));
            lettering.join(use, row.getObject("payer_id", UUID.class));
        });
        if (!lettering.creditUses.isEmpty()) {
            Map<UUID, UUID> payers = new HashMap<>();
            jdbc.sql(PAYERS).params(scope).query(row -> {
                payers.put(row.getObject("id", UUID.class), row.getObject("payer_id", UUID.class));
            });
            lettering.joinCredits(payers);
        }
        return lettering.letters();
    }

    /** Whatever a payer paid too much is where what she took from it came from. */
    private void joinCredits(Map<UUID, UUID> payers) {
        Map<UUID, Long> sums = sums();
        entries.stream()
                .filter(entry -> sums.getOrDefault(leader(entry.document()), 0L) < 0)
                .map(Booked::document)
                .toList()
                .forEach(document -> {
                    UUID payer = payers.get(document);
                    if (payer != null && leaders.containsKey(payer)) {
                        join(document, payer);
                    }
                });
    }

    private Map<Long, Letter> letters() {
        Map<UUID, Long> sums = sums();
        Map<UUID, List<Booked>> settled = new HashMap<>();
        for (Booked entry : entries) {
            UUID leader = leader(entry.document());
            if (sums.getOrDefault(leader, 0L) == 0) {
                settled.computeIfAbsent(leader, none -> new ArrayList<>()).add(entry);
            }
        }
        Map<UUID, LocalDate> uses = new HashMap<>();
        creditUses.forEach((use, day) -> uses.merge(leader(use), day, Lettering::later));
        Map<Long, Letter> letters = new HashMap<>();
        settled.forEach((leader, group) -> {
            long first = group.stream().mapToLong(Booked::number).min().orElseThrow();
            LocalDate on =
                    group.stream().map(Booked::on).reduce(Lettering::later).orElseThrow();
            Letter letter = new Letter(code(first), later(on, uses.get(leader)));
            group.forEach(entry -> letters.put(entry.number(), letter));
        });
        return letters;
    }

    private Map<UUID, Long> sums() {
        Map<UUID, Long> sums = new HashMap<>();
        entries.forEach(entry -> sums.merge(leader(entry.document()), entry.minor(), Long::sum));
        return sums;
    }

    private void join(UUID one, UUID other) {
        leaders.put(leader(one), leader(other));
        leaders.putIfAbsent(leader(other), leader(other));
    }

    private UUID leader(UUID document) {
        UUID found = document;
        UUID next = leaders.getOrDefault(found, found);
        while (!next.equals(found)) {
            UUID after = leaders.getOrDefault(next, next);
            leaders.put(found, after); // the way is shorter the next time
            found = next;
            next = after;
        }
        return found;
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other != null && other.isAfter(one) ? other : one;
    }

    /** Three letters at least, of the number of the first entry: it stays the same in every export. */
    private static String code(long number) {
        StringBuilder code = new StringBuilder();
        for (long left = number - 1; left > 0 || code.length() < 3; left /= 26) {
            code.insert(0, (char) ('A' + left % 26));
        }
        return code.toString();
    }
}
