package org.etabli.billing.document;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.etabli.billing.BillingAccess;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The invoices of a billing run that no mail brings: their payers have no address, want paper, or the run sends no mails. To
 * be printed as one file, each in its payer's language.
 */
@Service
public class PaperInvoices {

    private static final String UNMAILED = " FROM invoice v JOIN billing_run r ON r.id = v.run_id"
            + " JOIN payer p ON p.id = v.payer_id LEFT JOIN member m ON m.id = p.member_id"
            + " WHERE v.run_id = ? AND (NOT r.sends_mail OR p.on_paper OR m.email IS NULL)";

    private final BillingAccess access;
    private final InvoiceFiles files;
    private final JdbcClient jdbc;

    PaperInvoices(BillingAccess access, InvoiceFiles files, JdbcClient jdbc) {
        this.access = access;
        this.files = files;
        this.jdbc = jdbc;
    }

    /** @throws NotFoundException when there is no such run for the caller */
    public int count(Caller caller, BillingRunId run) {
        access.mustSee(caller, run);
        return jdbc.sql("SELECT COUNT(*)" + UNMAILED)
                .param(run.value())
                .query(Integer.class)
                .single();
    }

    /**
     * All of them in the order of their numbers.
     *
     * @throws NotFoundException when there is no such run for the caller, or nothing to print of it
     */
    public InvoiceFile pdf(Caller caller, BillingRunId run) {
        access.mustSee(caller, run);
        List<Sheet> sheets = jdbc.sql(
                        "SELECT v.id, COALESCE(m.locale, 'fr') AS locale" + UNMAILED + " ORDER BY v.series, v.number")
                .param(run.value())
                .query((row, n) -> new Sheet(
                        new InvoiceId(row.getObject("id", UUID.class)), Locale.forLanguageTag(row.getString("locale"))))
                .list();
        if (sheets.isEmpty()) {
            throw new NotFoundException("paper", run);
        }
        byte[] merged = Merging.merge(sheets.stream()
                .map(sheet -> files.pages(caller, sheet.invoice(), sheet.reader()))
                .toList());
        return new InvoiceFile("factures-" + run + ".pdf", "application/pdf", merged);
    }

    private record Sheet(InvoiceId invoice, Locale reader) {}
}
