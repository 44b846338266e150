package org.etabli.billing.roaming;

import org.etabli.kernel.OperatorId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What members of one operator used at another's in a month.
 *
 * @param home whose members
 * @param host at whose venues
 * @param visits on days of the month
 * @param net of them, without VAT
 * @param openVisits until the end of the month that no settlement asks for, late ones of earlier months among them
 * @param open what these come to, without VAT
 * @param settlement of the month, or null
 */
public record RoamingTally(
        OperatorId home,
        OperatorId host,
        int visits,
        Money net,
        int openVisits,
        Money open,
        @Nullable RoamingSettlement settlement) {

    public OperatorId partnerOf(OperatorId one) {
        return home.equals(one) ? host : home;
    }
}
