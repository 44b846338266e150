package org.etabli.billing;

import java.util.ArrayList;
import java.util.List;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.InvoiceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of a credit note: what is asked for, and never more of a line than is left of it. */
@Component
class CreditLines {

    private final JdbcClient jdbc;

    CreditLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws InvalidInputException when more is asked for than is left, or there is no such line */
    List<Document.Line> of(CreditWish wish) {
        List<Left> all = left(wish.invoice());
        if (wish.amounts().keySet().stream().anyMatch(place -> all.stream().noneMatch(line -> line.place() == place))) {
            throw new InvalidInputException("lines", "no-such-line");
        }
        List<Document.Line> lines = new ArrayList<>();
        for (Left line : all) {
            long wanted =
                    wish.amounts().isEmpty() ? line.minor() : wish.amounts().getOrDefault(line.place(), 0L);
            if (wanted != 0) {
                lines.add(line.take(wanted));
            }
        }
        if (!lines.isEmpty() && lines.stream().mapToLong(Document.Line::gross).sum() <= 0) {
            throw new InvalidInputException("lines", "amount-positive");
        }
        return lines;
    }

    private List<Left> left(InvoiceId invoice) {
        return jdbc.sql("SELECT l.*, l.gross_minor - " + Invoices.CREDITED + " AS left_minor FROM invoice_line l"
                        + " WHERE l.invoice_id = ? ORDER BY l.position")
                .param(invoice.value())
                .query((row, n) ->
                        new Left(row.getInt("position"), StoredDocuments.line(row), row.getLong("left_minor")))
                .list();
    }

    /** @param minor below zero for a discount */
    private record Left(int place, Document.Line line, long minor) {

        Document.Line take(long wanted) {
            boolean within = minor > 0 ? wanted > 0 && wanted <= minor : wanted < 0 && wanted >= minor;
            if (!within) {
                throw new InvalidInputException("lines", "more-than-left");
            }
            return wanted == line.gross() ? line.takenBack(place) : line.takenBack(place, wanted);
        }
    }
}
