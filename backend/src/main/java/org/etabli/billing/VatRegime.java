package org.etabli.billing;

/** Whether an operator's invoices carry VAT. */
public enum VatRegime {
    LIABLE,
    /** Small businesses: no VAT (CGI art. 293 B). */
    FRANCHISE_293B,
    /** Out of scope or exempt, by an article that invoices must name; most associations. */
    EXEMPT
}
