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
    GIFT,
    /** Out of what is held for her. */
    DEPOSIT;

    /** Whether a person can say that it came in this way. */
    public boolean isHandedOver() {
        return switch (this) {
            case CASH, CHEQUE, TRANSFER, CARD_TERMINAL -> true;
            case CARD, DIRECT_DEBIT, CREDIT, WALLET, GIFT, DEPOSIT -> false;
        };
    }

    Purpose account() {
        return switch (this) {
            case CASH -> Purpose.CASH;
            case WALLET -> Purpose.WALLET;
            case GIFT -> Purpose.REDEEMED;
            case DEPOSIT -> Purpose.DEPOSIT;
            default -> Purpose.BANK;
        };
    }

    /** Whether it comes out of what the payer has with the operator already. */
    boolean isHersAlready() {
        return this == WALLET || this == DEPOSIT;
    }

    /** CA: cash, BQ: bank, OD: no money moves. */
    String journal() {
        return switch (this) {
            case CASH -> "CA";
            case WALLET, GIFT, DEPOSIT -> "OD";
            default -> "BQ";
        };
    }
}
