package org.etabli.reservation;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etabli.availability.Availability;
import org.etabli.kernel.AccountId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Text;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.ledger.Balance;
import org.etabli.ledger.Ledger;
import org.etabli.membership.AllowancePeriod;
import org.etabli.network.Venues;
import org.etabli.plan.CouponOutcome;
import org.etabli.plan.CouponOutcome.Applied;
import org.etabli.reservation.PaidByAllowance.Elsewhere;
import org.etabli.reservation.QuotedReservation.NotAgreed;
import org.etabli.resource.Allocation;
import org.etabli.resource.BookingRule;
import org.etabli.resource.Resource;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what a request would lead to, without doing it: the rules, whether the slot is free, price and credits. */
@Service
public class Quotes {

    private final ReservationAccess access;
    private final FactFinder facts;
    private final ReservationPolicies policies;
    private final Availability availability;
    private final Ledger ledger;
    private final Discounts discounts;
    private final Venues venues;

    Quotes(
            ReservationAccess access,
            FactFinder facts,
            ReservationPolicies policies,
            Availability availability,
            Ledger ledger,
            Discounts discounts,
            Venues venues) {
        this.access = access;
        this.facts = facts;
        this.policies = policies;
        this.availability = availability;
        this.ledger = ledger;
        this.discounts = discounts;
        this.venues = venues;
    }

    /** @throws org.etabli.kernel.NotFoundException for a resource or member that does not exist for the caller */
    @Transactional(readOnly = true)
    public QuotedReservation quote(Caller caller, RequestReservation request) {
        boolean byStaff = access.actsAsStaff(caller, request.resource(), request.member());
        return quote(request, null, byStaff);
    }

    /** What moving would lead to; the reservation does not stand in its own way. */
    @Transactional(readOnly = true)
    public QuotedReservation quoteMove(Caller caller, MoveReservation move) {
        Reservation reservation = access.seenByHolderOrDesk(caller, move.reservation());
        ReservationDetails now = reservation.details();
        UnitId unit = move.unit() == null ? now.unit() : move.unit();
        RequestReservation asNew = new RequestReservation(
                now.resource(),
                unit,
                move.slot(),
                now.member(),
                now.title(),
                now.guests(),
                RequestReservation.Payment.BEST);
        return quote(asNew, reservation, access.isDesk(caller, reservation.venue()) && !caller.is(now.member()));
    }

    /** What it would lead to, were this in the place of the reservation. */
    QuotedReservation quoteInstead(Reservation reservation, RequestReservation wanted) {
        return quote(wanted, reservation, false);
    }

    private QuotedReservation quote(RequestReservation wanted, @Nullable Reservation moving, boolean byStaff) {
        Facts plain = facts.find(wanted, moving == null ? null : moving.id(), false);
        Optional<CouponOutcome> coupon = moving == null
                ? discounts.look(wanted, plain)
                : discounts.lookAgain(moving.id(), plain).map(again -> again);
        Facts found = coupon.isPresent() && coupon.get() instanceof Applied applied
                ? plain.at(plain.quote().less(applied))
                : plain;
        RequestReservation request = moving != null && coupon.isPresent() ? wanted.inMoney() : wanted;
        Map<UnitId, TimeSlot> own =
                moving == null ? Map.of() : availability.heldBy(moving.id().value());
        List<Refusal> refusals =
                new ArrayList<>(policies.refusals(found, byStaff).toList());
        boolean free = isFree(found.resource(), request, own);
        if (!free) {
            refusals.add(Reservations.slotTaken(found));
        }
        if (coupon.isPresent() && coupon.get() instanceof CouponOutcome.Refused no) {
            refusals.add(no.refusal());
        }
        PaidByAllowance allowance = allowance(found);
        Money nothing = Money.zero(found.quote().price().getCurrencyUnit());
        boolean covered =
                allowance != null && allowance.covers() && request.payment() == RequestReservation.Payment.BEST;
        return new QuotedReservation(
                request,
                found.quote().price(),
                found.quote().priced().lines(),
                allowance,
                allowance == null ? notAgreed(found) : null,
                covered || request.payment() == RequestReservation.Payment.COMPLIMENTARY
                        ? nothing
                        : found.quote().price(),
                terms(found, moving == null ? found.now() : moving.createdAt(), covered ? allowance : null, nothing),
                checks(found, free, byStaff),
                ExpiringRight.of(found),
                refusals);
    }

    private List<Check> checks(Facts found, boolean free, boolean byStaff) {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check(
                Text.of("check.slot-free"), free, Text.of("check.value", LocalSlot.of(found.slot(), found.zone()))));
        checks.addAll(policies.checks(found, byStaff));
        return checks;
    }

    private boolean isFree(Resource resource, RequestReservation request, Map<UnitId, TimeSlot> own) {
        List<UnitId> units = request.unit() != null && resource.allocation() == Allocation.ANY
                ? List.of(request.unit())
                : resource.unitIds();
        Map<UnitId, List<TimeSlot>> busy = availability.busy(units, FactFinder.occupied(resource, request.slot()));
        var free = units.stream()
                .filter(unit ->
                        busy.getOrDefault(unit, List.of()).stream().allMatch(slot -> slot.equals(own.get(unit))))
                .toList();
        return resource.allocation() == Allocation.ANY ? !free.isEmpty() : free.size() == units.size();
    }

    /** The allowance that would pay, or else the first one, which does not cover it. */
    private @Nullable PaidByAllowance allowance(Facts found) {
        List<AllowancePeriod> periods = found.quote().allowances();
        if (periods.isEmpty() || found.quote().price().isZero()) {
            return null;
        }
        Map<AccountId, Balance> balances =
                ledger.balances(periods.stream().map(AllowancePeriod::account).toList());
        List<PaidByAllowance> offers = periods.stream()
                .map(period -> offer(period, balances.get(period.account()), found))
                .toList();
        return offers.stream().filter(PaidByAllowance::covers).findFirst().orElse(offers.getFirst());
    }

    private PaidByAllowance offer(AllowancePeriod period, @Nullable Balance balance, Facts found) {
        Long granted = period.granted();
        return new PaidByAllowance(
                period.membership().plan().name(),
                period.allowance().measure(),
                period.allowance().measure().of(found.slot(), found.zone()),
                balance == null ? granted : Long.valueOf(balance.available()),
                balance == null ? granted : Long.valueOf(balance.granted()),
                period.end(),
                found.standing()
                        .agreementFor(period, found.resource().operator(), found.day())
                        .map(agreed ->
                                new Elsewhere(venues.getOperator(agreed.home()).name(), agreed.startsOn()))
                        .orElse(null));
    }

    private @Nullable NotAgreed notAgreed(Facts found) {
        return found.quote().price().isZero()
                ? null
                : found
                        .standing()
                        .notAgreedOn(found.resource().kind(), found.resource().operator(), found.day())
                        .stream()
                        .findFirst()
                        .map(plan -> new NotAgreed(
                                plan.name(), venues.getOperator(plan.operator()).name()))
                        .orElse(null);
    }

    private static CancellationTerms terms(
            Facts found, Instant reservedAt, @Nullable PaidByAllowance paid, Money nothing) {
        BookingRule rule = found.rule();
        FreeCancellation free = FreeCancellation.of(rule, found.slot(), reservedAt);
        Money late =
                found.quote().price().multipliedBy(rule.lateCancelPercent()).dividedBy(100, RoundingMode.UP);
        return new CancellationTerms(
                free.until(),
                free.isFreeAt(found.now()),
                free.isSecondThoughtAt(found.now()),
                paid == null ? late : nothing,
                paid == null
                        ? null
                        : new Credit(Math.ceilDiv(paid.needed() * rule.lateCancelPercent(), 100L), paid.measure()));
    }
}
