package org.etabli.billing.roaming;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.OperatorId;
import org.joda.money.Money;

/**
 * What a host asked a home for.
 *
 * @param month with what came late before it
 * @param net without VAT
 */
public record RoamingSettlement(
        UUID id,
        OperatorId host,
        OperatorId home,
        YearMonth month,
        InvoiceId invoice,
        String number,
        int visits,
        Money net,
        Instant settledAt) {}
