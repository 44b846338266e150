package org.etabli.billing.gift;

import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A gift card as its seller sees it; the code itself is known to its holder alone.
 *
 * @param ending the code's last signs
 * @param expiresOn the last day it can be redeemed on, in the operator's calendar
 */
public record GiftCard(
        UUID id,
        String ending,
        Money amount,
        String buyer,
        @Nullable String recipient,
        LocalDate soldOn,
        LocalDate expiresOn,
        State state) {

    /** What has become of it. */
    public enum State {
        VALID,
        EXPIRED,
        REDEEMED,
        GIVEN_BACK
    }

    /** Whether its price can still go back to the buyer. */
    public boolean canGoBack() {
        return state == State.VALID || state == State.EXPIRED;
    }
}
