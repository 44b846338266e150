package org.etabli.billing.deposit;

import java.time.Instant;
import org.etabli.kernel.DepositId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.joda.money.Money;

/**
 * Money that is held for a member.
 *
 * @param payer she, as the operator bills her
 * @param what for what it is held
 * @param amount taken
 * @param held of that, neither given back nor kept
 */
public record Deposit(
        DepositId id,
        OperatorId operator,
        String operatorName,
        PayerId payer,
        String name,
        String what,
        Money amount,
        Money held,
        Instant takenAt) {}
