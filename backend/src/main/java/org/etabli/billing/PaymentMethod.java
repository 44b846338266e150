package org.etabli.billing;

import org.etabli.billing.JournalAccount.Purpose;

/**
 * How money came in. Direct debits are recorded by collections, cards on the web by the card service's word, and credits
 * when they are spent.
 */
public enum PaymentMethod {
    CASH,
    CHEQUE,
    TRANSFER,
    CARD_TERMINAL,
    /** On the web, by a card service. */
    CARD,
    DIRECT_DEBIT,
    /** What she had paid too much before: settles an invoice, and no money moves. */
    CREDIT,
    /** Out of what she has paid ahead. */
    WALLET,
    /** Out of a gift card into a wallet. */
    GIFT;

    /** Whether a person can say that it came in this way. */
    public boolean isHandedOver() {
        return this != DIRECT_DEBIT && this != CARD && this != CREDIT && this != WALLET && this != GIFT;
    }

    Purpose account() {
        return switch (this) {
            case CASH -> Purpose.CASH;
            case WALLET -> Purpose.WALLET;
            case GIFT -> Purpose.REDEEMED;
            default -> Purpose.BANK;
        };
    }

    /** CA: cash, BQ: bank, OD: no money moves. */
    String journal() {
        return switch (this) {
            case CASH -> "CA";
            case WALLET, GIFT -> "OD";
            default -> "BQ";
        };
    }
}
