package org.etabli.billing;

import java.time.LocalDate;
import org.etabli.kernel.Text;
import org.joda.money.Money;

/**
 * What a period costs more or less than its fee, because it was not used, or not paid, as a whole.
 *
 * @param source unique, so that it is charged once
 * @param day from when on it holds
 * @param amount negative when it is given back; rounded half up once
 */
record Adjustment(String source, Text label, LocalDate day, Money amount) {

    DraftLine line(int vatRate) {
        return new DraftLine(
                source,
                null,
                null,
                amount.isNegative() ? ChargeKind.DISCOUNT : ChargeKind.MEMBERSHIP,
                Stored.write(label),
                day,
                1,
                amount.getAmountMinorLong(),
                vatRate);
    }
}
