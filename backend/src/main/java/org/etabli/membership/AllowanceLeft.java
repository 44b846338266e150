package org.etabli.membership;

import org.etabli.ledger.Balance;
import org.jspecify.annotations.Nullable;

/**
 * How an allowance stands now.
 *
 * @param balance null when it has no limit
 */
public record AllowanceLeft(
        AllowancePeriod period, @Nullable Balance balance) {

    public boolean covers(long amount) {
        return balance == null || balance.available() >= amount;
    }
}
