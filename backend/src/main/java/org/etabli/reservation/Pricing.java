package org.etabli.reservation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.RoamingAgreementId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.TransferId;
import org.etabli.ledger.Ledger;
import org.etabli.ledger.OperatorAccounts;
import org.etabli.membership.AllowancePeriod;
import org.etabli.membership.Allowances;
import org.etabli.membership.Memberships.Standing;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.plan.PricedSlot;
import org.etabli.plan.Tariffs;
import org.etabli.reservation.RequestReservation.Payment;
import org.etabli.resource.Resource;
import org.etabli.roaming.RoamingAgreement;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a slot costs and holds it in the ledger: by an allowance that covers it all, else in money. */
@Component
class Pricing {

    private final Tariffs tariffs;
    private final Venues venues;
    private final Allowances allowances;
    private final Ledger ledger;

    Pricing(Tariffs tariffs, Venues venues, Allowances allowances, Ledger ledger) {
        this.tariffs = tariffs;
        this.venues = venues;
        this.allowances = allowances;
        this.ledger = ledger;
    }

    Quote quote(Resource resource, Venue venue, TimeSlot slot, Standing standing) {
        LocalDate day = slot.start().atZone(venue.zone()).toLocalDate();
        CurrencyUnit currency = venues.getOperator(resource.operator()).currency();
        List<AllowancePeriod> allowances =
                standing.allowancesFor(resource.kind(), resource.operator(), resource.venue(), day);
        PricedSlot listed =
                tariffs.price(resource, slot, venue.zone(), standing.group(), currency, standing.atRevision());
        return new Quote(
                listed.price().isZero()
                        ? listed
                        : AllowancePeriod.overage(allowances, venue.operator(), slot, venue.zone())
                                .orElse(listed),
                allowances);
    }

    /** Holds what the reservation costs; the allowance's account decides whether it still covers it. */
    Settlement hold(ReservationId reservation, Facts facts, MemberId member, Payment payment) {
        Quote quote = facts.quote();
        Money nothing = Money.zero(quote.price().getCurrencyUnit());
        if (quote.price().isZero() || payment == Payment.COMPLIMENTARY) {
            return new Settlement(nothing, null, null, null);
        }
        if (payment == Payment.BEST) {
            for (AllowancePeriod period : quote.allowances()) {
                Settlement paid = byAllowance(period, facts, reservation.value(), nothing);
                if (paid != null) {
                    return paid;
                }
            }
        }
        return new Settlement(
                quote.price(), null, null, owe(reservation, facts.resource().operator(), member, quote.price()));
    }

    /** Posts so much of the hold and gives back the rest; does nothing without a hold. */
    void settle(@Nullable TransferId hold, long amount) {
        if (hold != null) {
            ledger.settle(hold, amount);
        }
    }

    /** Posts all that is held for the reservation. */
    void settleInFull(Reservation reservation) {
        settle(reservation.hold(), reservation.heldAmount());
    }

    private @Nullable Settlement byAllowance(AllowancePeriod period, Facts facts, UUID reservation, Money nothing) {
        var measure = period.allowance().measure();
        Credit credit = new Credit(measure.of(facts.slot(), facts.zone()), measure, under(period, facts));
        if (period.allowance().isUnlimited()) {
            return new Settlement(nothing, credit, null, null);
        }
        return allowances
                .hold(period, credit.amount(), reservation)
                .map(hold -> new Settlement(nothing, credit, period.account(), hold))
                .orElse(null);
    }

    private static @Nullable RoamingAgreementId under(AllowancePeriod period, Facts facts) {
        return facts.standing()
                .agreementFor(period, facts.resource().operator(), facts.day())
                .map(RoamingAgreement::id)
                .orElse(null);
    }

    private TransferId owe(ReservationId reservation, OperatorId operator, MemberId member, Money price) {
        String currency = price.getCurrencyUnit().getCode();
        OperatorAccounts books = new OperatorAccounts(operator);
        return ledger.holdUnguarded(
                books.receivable(member, currency),
                books.income(currency),
                price.getAmountMinorLong(),
                currency,
                reservation.value());
    }
}
