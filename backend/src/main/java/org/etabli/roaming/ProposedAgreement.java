package org.etabli.roaming;

import java.time.LocalDate;
import java.util.List;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * What one operator proposes to another.
 *
 * @param home whose members' allowances are to pay
 * @param host at whose venues
 * @param prices at least one, each for another kind
 * @param endsOn the first day without it, or null
 */
public record ProposedAgreement(
        OperatorId home,
        OperatorId host,
        List<RoamingPrice> prices,
        LocalDate startsOn,
        @Nullable LocalDate endsOn) {

    /** @throws InvalidInputException naming the field that does not fit */
    public ProposedAgreement {
        Input.chosen("home", home);
        Input.chosen("host", host);
        Input.chosen("startsOn", startsOn);
        prices = List.copyOf(Input.chosen("prices", prices));
        if (home.equals(host)) {
            throw new InvalidInputException("partner", "partner-is-oneself");
        }
        if (prices.isEmpty()) {
            throw new InvalidInputException("prices", "required");
        }
        if (prices.stream().map(RoamingPrice::kind).distinct().count() < prices.size()) {
            throw new InvalidInputException("prices", "kind-twice");
        }
        if (endsOn != null && !endsOn.isAfter(startsOn)) {
            throw new InvalidInputException("endsOn", "end-not-after-start");
        }
    }
}
