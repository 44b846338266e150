package org.etabli.billing;

import org.etabli.billing.JournalAccount.Purpose;

/** What money that comes in, or goes out again, is for. */
public enum Fund {
    INVOICES(Purpose.CUSTOMER),
    /** Paid ahead, owed to the payer until she spends it. */
    WALLET(Purpose.WALLET),
    /** A gift card, owed to whoever redeems it. */
    GIFT(Purpose.GIFT),
    /** Held for the payer and owed back to her, for a key or something lent. */
    DEPOSIT(Purpose.DEPOSIT);

    private final Purpose account;

    Fund(Purpose account) {
        this.account = account;
    }

    Purpose account() {
        return account;
    }
}
