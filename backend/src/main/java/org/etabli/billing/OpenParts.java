package org.etabli.billing;

/**
 * What is open of invoices, by the day on which it is due: all of it at once, or one part for each instalment that was
 * agreed and is not covered. What is covered is what was agreed on less what is open, so whatever lowers an invoice fills
 * its earliest instalments first. The one place that knows this; who asks what is due reads through it.
 */
public final class OpenParts {

    private static final String COVERED = "(n.total_minor - o.open_minor)";

    /**
     * A table of parts, for a FROM: invoice_id, operator_id, payer_id, currency, due_on, open_minor, and plan_id, which is
     * NULL where nothing was agreed. The parts of an invoice are together what is open of it.
     */
    public static final String ALL = "(SELECT o.invoice_id, o.operator_id, o.payer_id, o.currency,"
            + " COALESCE(i.due_on, o.due_on) AS due_on, CASE WHEN i.plan_id IS NULL THEN o.open_minor"
            + " WHEN i.until_minor - i.amount_minor <= GREATEST(0, " + COVERED + ") THEN i.until_minor - " + COVERED
            + " ELSE i.amount_minor END AS open_minor, i.plan_id FROM open_item o"
            + " LEFT JOIN instalment_plan n ON n.invoice_id = o.invoice_id AND n.live"
            + " LEFT JOIN instalment i ON i.plan_id = n.id AND i.until_minor > " + COVERED
            + " WHERE o.closed_at IS NULL)";

    /** Joins the part to come to an {@code open_item o}; then {@link #NEXT_ON} and {@link #NEXT_MINOR} may be selected. */
    public static final String JOIN_NEXT = " LEFT JOIN instalment_plan n ON n.invoice_id = o.invoice_id AND n.live"
            + " LEFT JOIN instalment i ON i.plan_id = n.id AND i.until_minor > " + COVERED
            + " AND i.until_minor - i.amount_minor <= GREATEST(0, " + COVERED + ")";

    /** When the next part is due: all that is open, where nothing was agreed. */
    public static final String NEXT_ON = "COALESCE(i.due_on, o.due_on)";

    /** How much the next part is, in minor units. */
    public static final String NEXT_MINOR = "COALESCE(i.until_minor - " + COVERED + ", o.open_minor)";

    private OpenParts() {}
}
