package org.etabli.membership;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.membership.MembershipEvents.PackBought;
import org.etabli.membership.PackOutcome.Bought;
import org.etabli.membership.PackOutcome.Refused;
import org.etabli.membership.PackOutcome.TakenBack;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.plan.CouponOutcome;
import org.etabli.plan.CouponOutcome.Applied;
import org.etabli.plan.Packs;
import org.etabli.plan.Plan;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sells packs and day passes: a contract from today on, its credits in the ledger, and a charge for the buyer's next
 * invoice, all of it or nothing. The desk sells to members its operator knows; a member buys what stands on the public
 * site. What was not spent and not invoiced can be taken back.
 */
@Service
public class PackPurchases {

    /** For so long who bought by herself may change her mind (Code de la consommation, art. L221-18). */
    public static final Duration WITHDRAWAL = Duration.ofDays(14);

    private final Packs packs;
    private final PackStore store;
    private final Allowances allowances;
    private final Introductions introductions;
    private final CouponUses coupons;
    private final PurchaseCharges charges;
    private final Venues venues;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PackPurchases(
            Packs packs,
            PackStore store,
            Allowances allowances,
            Introductions introductions,
            CouponUses coupons,
            PurchaseCharges charges,
            Venues venues,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.packs = packs;
        this.store = store;
        this.allowances = allowances;
        this.introductions = introductions;
        this.coupons = coupons;
        this.charges = charges;
        this.venues = venues;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Buys, or says why not. Buying again under the same id answers the same again.
     *
     * @throws NotFoundException for a member who does not exist for the caller
     */
    public PackOutcome buy(Caller caller, BuyPack wanted) {
        caller.mustHave(Scope.BOOK);
        Optional<Plan> pack = packs.findOnSale(wanted.pack());
        if (pack.isEmpty()) {
            return new Refused(Refusal.byState("pack-not-sold"));
        }
        Plan plan = pack.get();
        boolean staff = isDesk(caller, plan.operator());
        if (!caller.is(wanted.member()) && !(staff && introductions.isKnown(wanted.member(), plan.operator()))) {
            throw new NotFoundException("member", wanted.member());
        }
        if (!staff && !plan.isForEveryone()) {
            return new Refused(Refusal.byRule("pack-at-the-desk", plan.name()));
        }
        LocalDate today = today(plan.operator());
        Integer days = plan.termDays();
        return transactions.inOne(() -> sell(caller, wanted, plan, today, days == null ? null : today.plusDays(days)));
    }

    /** As {@link #buy}, for who buys what stands on the public site: it holds on that one day. */
    public PackOutcome buyFor(Caller herself, BuyPack wanted, LocalDate day) {
        return packs.findOnSale(wanted.pack())
                .filter(Plan::isForEveryone)
                .map(plan -> transactions.inOne(() -> sell(herself, wanted, plan, day, day.plusDays(1))))
                .orElseGet(() -> new Refused(Refusal.byState("pack-not-sold")));
    }

    private PackOutcome sell(Caller caller, BuyPack wanted, Plan plan, LocalDate from, @Nullable LocalDate until) {
        if (introductions.lacksConsent(wanted.member(), from)) {
            return new Refused(Refusal.byRule("guardian-consents-first", plan.name()));
        }
        if (introductions.isSuspended(wanted.member(), plan.operator())) {
            return new Refused(Refusal.byState("pack-while-suspended", plan.name()));
        }
        Membership contract = Membership.simple(wanted.id(), wanted.member(), plan, null, from, until, false);
        Money price = plan.feeOn(from);
        if (!store.add(contract, caller.member(), clock.instant())) {
            return again(wanted);
        }
        Money off = Money.zero(price.getCurrencyUnit());
        if (wanted.coupon() != null) {
            switch (coupons.apply(contract, wanted.coupon(), from)) {
                case Applied applied -> off = applied.off();
                case CouponOutcome.Refused refused -> {
                    store.remove(contract);
                    return new Refused(refused.refusal());
                }
            }
        }
        Money due = price.minus(off);
        store.price(contract, due);
        introductions.introduce(wanted.member(), plan.operator(), price.getCurrencyUnit());
        allowances.grant(contract);
        events.publishEvent(new PackBought(contract, price));
        return new Bought(contract, due);
    }

    private PackOutcome again(BuyPack wanted) {
        return store.hold(wanted.id())
                .filter(bought -> bought.membership().member().equals(wanted.member())
                        && bought.membership().plan().id().equals(wanted.pack()))
                .<PackOutcome>map(bought -> new Bought(bought.membership(), bought.price()))
                .orElseThrow(() -> new NotFoundException("pack", wanted.id()));
    }

    /**
     * Takes a purchase back: nothing of it is owed or can be spent. Refused once something of it was spent or promised,
     * once an invoice asks for it, and for who bought it herself after {@link #WITHDRAWAL}.
     *
     * @throws NotFoundException when it does not exist for the caller, or was taken back before
     */
    public PackOutcome takeBack(Caller caller, MembershipId id) {
        caller.mustHave(Scope.BOOK);
        return transactions.inOne(() -> {
            PackPurchase bought = store.hold(id)
                    .filter(found -> caller.is(found.membership().member())
                            || isDesk(caller, found.membership().plan().operator()))
                    .orElseThrow(() -> new NotFoundException("membership", id));
            Membership pack = bought.membership();
            boolean staff = isDesk(caller, pack.plan().operator());
            if (!staff && bought.boughtAt().plus(WITHDRAWAL).isBefore(clock.instant())) {
                return new Refused(Refusal.byRule("pack-kept-too-long", WITHDRAWAL.toDays()));
            }
            if (!allowances.isUntouched(pack)) {
                return new Refused(Refusal.byState("pack-spent", pack.plan().name()));
            }
            if (!charges.takeBack(pack)) {
                return new Refused(Refusal.byState("pack-invoiced", pack.plan().name()));
            }
            allowances.takeBack(pack);
            coupons.giveBack(pack);
            store.takeBack(pack, clock.instant());
            return new TakenBack(pack);
        });
    }

    /** Ends a pack whose invoice was credited; what was spent of it stays spent. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void annul(MembershipId id) {
        store.hold(id)
                .map(PackPurchase::membership)
                .filter(allowances::isUntouched)
                .ifPresent(pack -> {
                    allowances.takeBack(pack);
                    store.takeBack(pack, clock.instant());
                });
    }

    /** What the member bought, the latest first, as far as it exists for the caller: her own, or of operators at whose desk she works. */
    public List<PackPurchase> list(Caller caller, MemberId member) {
        caller.mustHave(Scope.READ);
        return store.listOf(member).stream()
                .filter(bought -> caller.is(member)
                        || isDesk(caller, bought.membership().plan().operator()))
                .toList();
    }

    private static boolean isDesk(Caller caller, OperatorId operator) {
        return caller.holdsAtSomeVenueOf(Role.FRONT_DESK, operator);
    }

    private LocalDate today(OperatorId operator) {
        ZoneId zone = venues.findFirst(operator).map(Venue::zone).orElse(ZoneOffset.UTC);
        Instant now = clock.instant();
        return LocalDate.ofInstant(now, zone);
    }
}
