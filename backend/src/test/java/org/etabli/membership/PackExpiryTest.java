package org.etabli.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.ledger.Balance;
import org.etabli.membership.PackOutcome.Bought;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@EtabliTest
class PackExpiryTest {

    @Autowired
    Fixtures given;

    @Autowired
    PackPurchases purchases;

    @Autowired
    PackExpiry expiry;

    @Autowired
    Memberships memberships;

    @Autowired
    Allowances allowances;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private MemberId ines;
    private Membership pack;

    @BeforeEach
    void a_pack_for_thirty_days() {
        clock.reset();
        OperatorId operator = given.anOperator();
        given.aVenue(operator);
        PlanId plan = given.aPlan(operator, "DESK", "HALF_DAYS", 10L);
        given.insert("UPDATE plan SET term_days = 30 WHERE id = ?", plan.value());
        ines = given.aMember();
        pack = ((Bought) purchases.buy(given.as(ines), BuyPack.of(plan, ines))).membership();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void what_is_left_when_it_ends_goes_and_only_then() {
        clock.advance(Duration.ofDays(29));
        expiry.expireEnded();
        assertThat(balance().available()).isEqualTo(10);

        clock.advance(Duration.ofDays(2));
        expiry.expireEnded();
        expiry.expireEnded();

        assertThat(balance()).isEqualTo(new Balance(10, 0, 10));
        assertThat(given.count(
                        "SELECT COUNT(*) FROM pack_purchase WHERE expired_at IS NOT NULL AND membership_id = ?",
                        pack.id().value()))
                .isEqualTo(1);
    }

    @Test
    void what_is_promised_is_waited_for() {
        AllowancePeriod period =
                AllowancePeriod.of(pack, pack.plan().allowances().getFirst(), pack.startsOn());
        transaction.executeWithoutResult(
                status -> allowances.hold(period, 3, pack.id().value()));
        clock.advance(Duration.ofDays(40));

        expiry.expireEnded();

        assertThat(balance()).isEqualTo(new Balance(10, 3, 0));
    }

    private Balance balance() {
        var left = memberships
                .allowancesLeft(List.of(pack), LocalDate.of(2026, 11, 23))
                .getFirst();
        return java.util.Objects.requireNonNull(left.balance());
    }
}
