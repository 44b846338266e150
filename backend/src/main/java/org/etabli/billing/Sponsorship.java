package org.etabli.billing;

import java.time.LocalDate;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.SponsorshipId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Somebody pays a share of a member's fees to an operator: of those that fall due from a day on and until another.
 *
 * @param sponsor who is billed for it
 * @param endsOn the first day without it, or null for as long as nobody ends it
 * @param ceiling the most that she pays in all, or null
 * @param reference under which the sponsor knows it, or null
 * @param charged so far
 */
public record Sponsorship(
        SponsorshipId id,
        OperatorId operator,
        MemberId member,
        PayerId sponsor,
        String sponsorName,
        SponsoredShare share,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Money ceiling,
        @Nullable String reference,
        Money charged) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(startsOn) && (endsOn == null || day.isBefore(endsOn));
    }

    public boolean isOverOn(LocalDate day) {
        return endsOn != null && !day.isBefore(endsOn);
    }
}
