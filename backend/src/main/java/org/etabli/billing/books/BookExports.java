package org.etabli.billing.books;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.etabli.billing.BillingAccess;
import org.etabli.billing.Closure;
import org.etabli.billing.Closures;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Days;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.network.Operator;
import org.etabli.network.Venues;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What an accountant takes away of an operator's books. Both ends of a period belong to it. */
@Service
public class BookExports {

    private final BillingAccess access;
    private final Closures closures;
    private final Venues venues;
    private final ArchiveKey key;
    private final JdbcClient jdbc;
    private final Clock clock;

    BookExports(BillingAccess access, Closures closures, Venues venues, ArchiveKey key, JdbcClient jdbc, Clock clock) {
        this.access = access;
        this.closures = closures;
        this.venues = venues;
        this.key = key;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the operator has the number that a file in FEC layout is named after. */
    public boolean hasSiren(OperatorId operator) {
        return venues.getOperator(operator).siren() != null;
    }

    /**
     * The journals of sales, bank and cash in the layout of the FEC.
     *
     * @throws NotFoundException when the operator does not exist for the caller
     * @throws InvalidInputException when the operator has no SIREN
     */
    public BooksFile fec(Caller caller, OperatorId operator, Days days) {
        access.mustBill(caller, operator);
        String siren = venues.getOperator(operator).siren();
        if (siren == null) {
            throw new InvalidInputException("operator", "no-siren");
        }
        return new BooksFile(
                FecLayout.fileName(siren, days.last()), "text/plain;charset=utf-8", bytes(fec(operator, days)));
    }

    /** @throws NotFoundException when the operator does not exist for the caller */
    public BooksFile csv(Caller caller, OperatorId operator, BooksTable table, Days days) {
        access.mustBill(caller, operator);
        return new BooksFile(
                table.fileName() + "-" + days.first() + "-" + days.last() + ".csv",
                "text/csv;charset=utf-8",
                bytes(csv(operator, table, days)));
    }

    /**
     * Everything of a closed period in one ZIP: the tables, the journals in FEC layout, a manifest with the SHA-256 of each,
     * its signature and how to check it.
     *
     * @throws NotFoundException when there is no such closure for the caller
     */
    public BooksFile archive(Caller caller, OperatorId operatorId, long closure) {
        Closure closed = closures.get(caller, operatorId, closure);
        Days days = new Days(closed.firstDay(), closed.lastDay());
        Operator operator = venues.getOperator(operatorId);
        Map<String, byte[]> files = new TreeMap<>();
        for (BooksTable table : BooksTable.values()) {
            files.put(table.fileName() + ".csv", bytes(csv(operatorId, table, days)));
        }
        String siren = Objects.requireNonNullElse(operator.siren(), "");
        files.put(FecLayout.fileName(siren, days.last()), bytes(fec(operatorId, days)));
        String name = "archive-" + days.first() + "-" + days.last() + ".zip";
        return new BooksFile(
                name, "application/zip", new Archive(operator, closed, clock.instant(), files).signedBy(key));
    }

    private String fec(OperatorId operator, Days days) {
        ZoneId zone = ZoneId.of(jdbc.sql("SELECT zone FROM billing_identity WHERE operator_id = ?")
                .param(operator.value())
                .query(String.class)
                .single());
        FecLayout layout = new FecLayout(
                zone,
                venues.getOperator(operator).currency().getDecimalPlaces(),
                Lettering.of(jdbc, operator, days.last(), zone));
        jdbc.sql(FecLayout.ROWS)
                .params(List.of(operator.value(), days.first(), days.last()))
                .query(layout::add);
        return layout.text();
    }

    private String csv(OperatorId operator, BooksTable table, Days days) {
        CsvTable csv = new CsvTable(venues.getOperator(operator).currency());
        return Objects.requireNonNull(jdbc.sql(table.query())
                .params(List.of(operator.value(), days.first(), days.last()))
                .query((ResultSetExtractor<String>) csv::of));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
