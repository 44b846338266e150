package org.etabli.billing;

public enum InvoiceKind {
    INVOICE,
    CREDIT_NOTE;

    /** What its series begins with. */
    String prefix() {
        return this == CREDIT_NOTE ? "A" : "";
    }
}
