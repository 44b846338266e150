package org.etabli.ledger;

import java.util.UUID;
import org.etabli.kernel.AccountId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;

/** The accounts in an operator's books. Only what members owe is kept per member; no row of these is ever hot. */
public record OperatorAccounts(OperatorId operator) {

    /** Where its allowances in this measure come from. */
    public AccountId issued(String measure) {
        return of("issued " + measure);
    }

    /** Where used allowances go. */
    public AccountId consumed(String measure) {
        return of("consumed " + measure);
    }

    /** Where allowances go that nobody used in time. */
    public AccountId expired(String measure) {
        return of("expired " + measure);
    }

    public AccountId income(String currency) {
        return of("income " + currency);
    }

    /** What was paid to it, by whatever way. */
    public AccountId received(String currency) {
        return of("received " + currency);
    }

    /** What it owes on gift cards that nobody has redeemed. */
    public AccountId giftCards(String currency) {
        return of("gift cards " + currency);
    }

    /** From gift cards to wallets; empty after each redemption. */
    public AccountId redeemed(String currency) {
        return of("redeemed gift cards " + currency);
    }

    /** What the member owes it. */
    public AccountId receivable(MemberId member, String currency) {
        return of("receivable " + currency + " " + member);
    }

    private AccountId of(String purpose) {
        UUID owner = operator.value();
        return Ledger.accountOf(owner, purpose);
    }
}
