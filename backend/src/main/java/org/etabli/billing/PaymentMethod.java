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
    CREDIT;

    /** Whether a person can say that it came in this way. */
    public boolean isHandedOver() {
        return this != DIRECT_DEBIT && this != CARD && this != CREDIT;
    }

    Purpose account() {
        return this == CASH ? Purpose.CASH : Purpose.BANK;
    }

    /** CA: cash, BQ: bank. */
    String journal() {
        return this == CASH ? "CA" : "BQ";
    }
}
