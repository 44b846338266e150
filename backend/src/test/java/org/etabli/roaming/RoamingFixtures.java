package org.etabli.roaming;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.Role;
import org.etabli.resource.ResourceKind;
import org.etabli.roaming.AgreementOutcome.Done;
import org.etabli.testing.Fixtures;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Operators that let each other's members in. */
@Component
public class RoamingFixtures {

    public static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    private final Fixtures given;
    private final RoamingAgreements agreements;

    RoamingFixtures(Fixtures given, RoamingAgreements agreements) {
        this.given = given;
        this.agreements = agreements;
    }

    public static RoamingPrice price(ResourceKind kind, RoamingMeasure per, long cents) {
        return new RoamingPrice(kind, per, Money.ofMinor(CurrencyUnit.EUR, cents));
    }

    /** Proposed by the home and accepted by the host. */
    public RoamingAgreement agreed(
            OperatorId home, OperatorId host, LocalDate from, @Nullable LocalDate end, RoamingPrice... prices) {
        var wanted = new ProposedAgreement(home, host, Arrays.asList(prices), from, end);
        var proposed = (Done) agreements.propose(given.staff(Role.MANAGER, home), home, wanted);
        return ((Done) agreements.accept(
                        given.staff(Role.MANAGER, host), proposed.agreement().id()))
                .agreement();
    }

    /** A member with an allowance of the operator's that is valid in the whole network. */
    public MemberId roamer(OperatorId home, ResourceKind kind, String measure, @Nullable Long amount) {
        PlanId plan = given.aPlan(home, kind.name(), measure, amount);
        given.insert("UPDATE allowance SET everywhere = TRUE WHERE plan_id = ?", plan.value());
        MemberId member = given.aMember();
        given.affiliated(member, home);
        given.joins(member, plan);
        return member;
    }

    public static List<RoamingPrice> roomsByTheHour(long cents) {
        return List.of(price(ResourceKind.ROOM, RoamingMeasure.HOUR, cents));
    }
}
