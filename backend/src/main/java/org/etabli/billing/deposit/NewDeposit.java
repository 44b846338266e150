package org.etabli.billing.deposit;

import org.etabli.billing.NewPayment;
import org.etabli.billing.PaymentMethod;
import org.etabli.kernel.DepositId;
import org.etabli.kernel.Ids;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that a member leaves today and gets back later.
 *
 * @param key names the wish: asked for twice under one key it is taken once; the deposit's id comes of it
 * @param what for what it is held, as both will read it
 * @param method handed over, or out of her wallet
 * @param note for instance a cheque's number, or null
 */
public record NewDeposit(
        String key,
        MemberId member,
        String what,
        PaymentMethod method,
        Money amount,
        @Nullable String note) {

    static final int TEXT = 140;

    /** In major units. */
    private static final int LARGEST = 5_000;

    /** @throws InvalidInputException naming the field that does not fit */
    public NewDeposit {
        key = NewPayment.key(key);
        what = Input.text("what", what, TEXT);
        mustMove(method, amount);
        if (amount.isGreaterThan(Money.ofMajor(amount.getCurrencyUnit(), LARGEST))) {
            throw new InvalidInputException("amount", "deposit-at-most", LARGEST);
        }
        note = Input.optional("note", note, TEXT);
    }

    /** Under which id it is found from then on. */
    public DepositId id(OperatorId operator) {
        return idOf(operator, key);
    }

    /** The id of what is taken there under that key. */
    public static DepositId idOf(OperatorId operator, String key) {
        return new DepositId(Ids.named(operator.value(), "deposit " + key));
    }

    /** @throws InvalidInputException when it is no way to move money to or from her, or nothing */
    static void mustMove(PaymentMethod method, Money amount) {
        if (!method.isHandedOver() && method != PaymentMethod.WALLET) {
            throw new InvalidInputException("method", "not-readable");
        }
        mustBeSome(amount);
    }

    static void mustBeSome(Money amount) {
        if (!amount.isPositive()) {
            throw new InvalidInputException("amount", "amount-positive");
        }
    }
}
