package org.etabli.reservation;

import org.etabli.kernel.AccountId;
import org.etabli.kernel.TransferId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a reservation will be paid: in money or by an allowance, and the hold in the ledger that promises it.
 *
 * @param price zero when an allowance pays or nothing is due
 * @param account the allowance's account, or null; an allowance without limit has none
 * @param hold null when nothing needs to be held
 */
record Settlement(
        Money price,
        @Nullable Credit credit,
        @Nullable AccountId account,
        @Nullable TransferId hold) {}
