package org.etabli.billing;

import java.time.LocalDate;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.OperatorId;
import org.joda.money.Money;

/**
 * An invoice or a credit note in a list.
 *
 * @param gross what it asks for or, for a credit note, gives back; VAT included
 * @param open what is still to be paid of it; zero for a credit note
 * @param dueOn as it is printed
 * @param credited whether credit notes took all of it back
 * @param next what is to be paid next of it: all that is open, or an instalment; {@code nextOn} when
 */
public record InvoiceSummary(
        InvoiceId id,
        OperatorId operator,
        String number,
        InvoiceKind kind,
        LocalDate issuedOn,
        LocalDate dueOn,
        String seller,
        String customer,
        Money gross,
        Money open,
        boolean credited,
        Money next,
        LocalDate nextOn) {

    /** Whether what is open of it is due in instalments. */
    public boolean isSpread() {
        return !next.isEqual(open) || !nextOn.isEqual(dueOn);
    }
}
