package org.etabli.billing;

import java.util.List;
import org.etabli.kernel.PayerId;

/** An invoice that has no number yet. */
record InvoiceDraft(PayerId payer, List<DraftLine> lines) {

    InvoiceDraft {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("an invoice says what it is for");
        }
    }
}
