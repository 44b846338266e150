package org.etabli.ui.offers;

import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.member.Members;
import org.etabli.membership.BuyPack;
import org.etabli.membership.Membership;
import org.etabli.membership.PackOutcome;
import org.etabli.membership.PackPurchase;
import org.etabli.membership.PackPurchases;
import org.etabli.network.Operator;
import org.etabli.network.Venues;
import org.etabli.plan.CouponOutcome;
import org.etabli.plan.Coupons;
import org.etabli.plan.Packs;
import org.etabli.plan.Plan;
import org.etabli.plan.PlanSettings;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.SignedIn;

/** Sells packs, in the name of who is signed in: to herself, or at a desk to somebody else. */
@SpringComponent
public class PackShop {

    private final SignedIn signedIn;
    private final Packs packs;
    private final PackPurchases purchases;
    private final Coupons coupons;
    private final PlanSettings settings;
    private final Venues venues;
    private final Members members;

    PackShop(
            SignedIn signedIn,
            Packs packs,
            PackPurchases purchases,
            Coupons coupons,
            PlanSettings settings,
            Venues venues,
            Members members) {
        this.signedIn = signedIn;
        this.packs = packs;
        this.purchases = purchases;
        this.coupons = coupons;
        this.settings = settings;
        this.venues = venues;
        this.members = members;
    }

    /** What she may buy by herself, of every operator; of those that know her first. */
    public List<Plan> listForHerself() {
        MemberId herself = signedIn.id();
        return venues.listOperators().stream()
                .map(Operator::id)
                .sorted(Comparator.comparing(operator -> !members.isKnownTo(operator, herself)))
                .flatMap(operator -> packs.listPublic(operator).stream())
                .filter(pack -> !pack.feeOn(today(pack.operator())).isZero())
                .toList();
    }

    /** What a desk of the operator sells. */
    public List<Plan> listForDesk(OperatorId operator) {
        return packs.listOnSale(operator);
    }

    /** What the member bought, as far as it exists for who is signed in. */
    public List<PackPurchase> listOf(MemberId member) {
        return purchases.list(signedIn.caller(), member);
    }

    /** A dialog in which she buys one for herself. */
    public PackDialog dialogForHerself(Command changed) {
        return new PackDialog(this, Words.say("offers.buy.title"), listForHerself(), signedIn.id(), changed);
    }

    /** A dialog in which a desk sells one to somebody it knows. */
    public PackDialog dialogFor(MemberId member, String name, OperatorId operator, Command changed) {
        return new PackDialog(this, Words.say("offers.sell.title", name), listForDesk(operator), member, changed);
    }

    LocalDate today(OperatorId operator) {
        return settings.today(operator);
    }

    String operator(Plan pack) {
        return venues.getOperator(pack.operator()).name();
    }

    CouponOutcome look(String code, Plan pack, MemberId member) {
        LocalDate today = today(pack.operator());
        return coupons.look(code, pack, member, pack.feeOn(today), today);
    }

    PackOutcome buy(BuyPack wanted) {
        return purchases.buy(signedIn.caller(), wanted);
    }

    /** Says that it is bought, with the way back. */
    void say(PackOutcome.Bought bought, Command changed) {
        Notices.done(
                Words.say("offers.bought", OfferWords.name(bought.membership().plan()), bought.due()),
                () -> takeBack(bought.membership(), changed));
    }

    /** Takes a purchase back, or says why not. */
    public void takeBack(Membership pack, Command changed) {
        if (purchases.takeBack(signedIn.caller(), pack.id()) instanceof PackOutcome.Refused refused) {
            Notices.refused(refused.refusal());
        } else {
            Notices.done(Words.say("offers.taken-back", OfferWords.name(pack.plan())));
        }
        changed.execute();
    }
}
