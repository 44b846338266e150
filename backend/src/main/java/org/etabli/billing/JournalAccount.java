package org.etabli.billing;

/** An account of the books that the accountant keeps, to which the journal writes. */
record JournalAccount(Purpose purpose, String code, String label) {

    enum Purpose {
        CUSTOMER,
        INCOME,
        VAT,
        BANK,
        CASH,
        /** What customers have paid ahead. */
        WALLET,
        /** Gift cards that nobody has redeemed yet. */
        GIFT,
        /** On the way from a gift card to a wallet. */
        REDEEMED,
        /** What is held for customers and owed back to them. */
        DEPOSIT
    }
}
