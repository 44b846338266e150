package org.etabli.kernel;

import java.util.UUID;

/** Identifies an invoice or credit note. */
public record InvoiceId(UUID value) {

    public static InvoiceId next() {
        return new InvoiceId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static InvoiceId parse(String text) {
        return new InvoiceId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
