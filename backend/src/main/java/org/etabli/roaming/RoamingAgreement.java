package org.etabli.roaming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.RoamingAgreementId;
import org.etabli.resource.ResourceKind;
import org.jspecify.annotations.Nullable;

/**
 * What two operators agreed, or one of them proposed.
 *
 * @param home whose members' allowances pay
 * @param host at whose venues
 * @param endsOn the first day without it, or null
 * @param askedBy who proposed it: the home or the host
 */
public record RoamingAgreement(
        RoamingAgreementId id,
        OperatorId home,
        OperatorId host,
        RoamingState state,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<RoamingPrice> prices,
        OperatorId askedBy,
        Instant proposedAt) {

    public RoamingAgreement {
        prices = List.copyOf(prices);
    }

    public boolean isInForceOn(LocalDate day) {
        return state == RoamingState.ACCEPTED && !day.isBefore(startsOn) && (endsOn == null || day.isBefore(endsOn));
    }

    public boolean isOverOn(LocalDate day) {
        return endsOn != null && !day.isBefore(endsOn);
    }

    public boolean isBetween(OperatorId one) {
        return home.equals(one) || host.equals(one);
    }

    public OperatorId partnerOf(OperatorId one) {
        return home.equals(one) ? host : home;
    }

    /** Empty for a kind that it does not cover. */
    public Optional<RoamingPrice> priceOf(ResourceKind kind) {
        return prices.stream().filter(price -> price.kind() == kind).findFirst();
    }
}
