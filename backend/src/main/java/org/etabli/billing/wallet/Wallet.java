package org.etabli.billing.wallet;

import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.joda.money.Money;

/**
 * What a member has paid ahead at an operator.
 *
 * @param isOpen whether anything was ever paid into it
 */
public record Wallet(PayerId payer, OperatorId operator, String operatorName, Money balance, boolean isOpen) {}
