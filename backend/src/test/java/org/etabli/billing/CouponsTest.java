package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.Role;
import org.etabli.membership.BuyPack;
import org.etabli.membership.PackOutcome;
import org.etabli.membership.PackOutcome.Bought;
import org.etabli.membership.PackOutcome.Refused;
import org.etabli.membership.PackPurchases;
import org.etabli.plan.Coupon;
import org.etabli.plan.CouponSettings;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EtabliTest
@Import(BillingFixtures.class)
class CouponsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures billing;

    @Autowired
    PackPurchases purchases;

    @Autowired
    CouponSettings settings;

    private OperatorId operator;
    private PlanId pack;
    private MemberId ines;
    private Caller manager;

    @BeforeEach
    void a_pack_for_49_euros() {
        operator = billing.aLiableOperator(LocalDate.of(2026, 11, 1));
        pack = given.aPlan(operator, "DESK", "HALF_DAYS", 10L);
        ines = given.aMember();
        manager = given.staff(Role.MANAGER, operator);
    }

    @Test
    void it_is_taken_off_as_a_line_of_its_own() {
        make("RENTREE", 20, null, TODAY, null, null, null);

        Bought bought = (Bought) buy(ines, " rentree ");

        assertThat(bought.due()).isEqualTo(Money.parse("EUR 39.20"));
        assertThat(given.count(
                        "SELECT amount_minor FROM charge WHERE operator_id = ? AND kind = 'DISCOUNT'",
                        operator.value()))
                .isEqualTo(-9_80);
        assertThat(given.count("SELECT SUM(amount_minor) FROM charge WHERE operator_id = ?", operator.value()))
                .isEqualTo(39_20);
    }

    @Test
    void an_amount_never_takes_off_more_than_the_price() {
        make("CADEAU", null, Money.parse("EUR 60"), TODAY, null, null, null);

        assertThat(((Bought) buy(ines, "CADEAU")).due().isZero()).isTrue();
    }

    @Test
    void each_refusal_has_its_own_rule_and_nothing_is_bought() {
        make("FINI", 10, null, TODAY.minusDays(9), TODAY, null, null);
        make("BIENTOT", 10, null, TODAY.plusDays(1), null, null, null);
        make("UNEFOIS", 10, null, TODAY, null, null, 1);
        make("DERNIER", 10, null, TODAY, null, 1, null);
        given.insert(
                "INSERT INTO coupon (id, operator_id, code, percent, currency, for_plans, for_packs, valid_from, created_at)"
                        + " VALUES (UUID(), ?, 'FORFAIT', 10, 'EUR', TRUE, FALSE, '2026-01-01', '2026-01-01')",
                operator.value());

        assertThat(rule(buy(ines, "INCONNU"))).isEqualTo("coupon-unknown");
        assertThat(rule(buy(ines, "FINI"))).isEqualTo("coupon-expired");
        assertThat(rule(buy(ines, "BIENTOT"))).isEqualTo("coupon-too-early");
        assertThat(rule(buy(ines, "FORFAIT"))).isEqualTo("coupon-for-other-things");
        assertThat(purchases.list(given.as(ines), ines)).isEmpty();

        buy(ines, "UNEFOIS");
        assertThat(rule(buy(ines, "UNEFOIS"))).isEqualTo("coupon-used-by-you");
        buy(given.aMember(), "DERNIER");
        assertThat(rule(buy(ines, "DERNIER"))).isEqualTo("coupon-used-up");
        assertThat(purchases.list(given.as(ines), ines)).hasSize(1);
    }

    @Test
    void of_many_who_use_the_last_one_at_once_one_wins() throws Exception {
        make("DERNIER", 50, null, TODAY, null, 1, 1);
        List<Callable<PackOutcome>> all = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            MemberId someone = given.aMember();
            all.add(() -> buy(someone, "DERNIER"));
        }
        int won = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var outcome : threads.invokeAll(all)) {
                won += outcome.get() instanceof Bought ? 1 : 0;
            }
        }

        assertThat(won).isEqualTo(1);
        assertThat(given.count("SELECT used FROM coupon WHERE operator_id = ?", operator.value()))
                .isEqualTo(1);
        assertThat(given.count("SELECT COUNT(*) FROM charge WHERE operator_id = ?", operator.value()))
                .isEqualTo(2);
    }

    @Test
    void taken_back_it_may_be_used_again() {
        make("DERNIER", 50, null, TODAY, null, 1, null);
        Bought bought = (Bought) buy(ines, "DERNIER");

        purchases.takeBack(given.as(ines), bought.membership().id());

        assertThat(given.count("SELECT COUNT(*) FROM charge WHERE operator_id = ?", operator.value()))
                .isZero();
        assertThat(buy(ines, "DERNIER")).isInstanceOf(Bought.class);
    }

    @Test
    void a_code_is_made_once_and_ends_when_it_should() {
        make("RENTREE", 20, null, TODAY, null, null, null);
        assertThatThrownBy(() -> make("rentree", 20, null, TODAY, null, null, null))
                .isInstanceOf(InvalidInputException.class);

        Coupon made = settings.list(manager, operator).getFirst();
        settings.end(manager, operator, made.id(), TODAY);
        assertThat(rule(buy(ines, "RENTREE"))).isEqualTo("coupon-expired");
        settings.end(manager, operator, made.id(), null);
        assertThat(buy(ines, "RENTREE")).isInstanceOf(Bought.class);
    }

    private PackOutcome buy(MemberId member, String code) {
        return purchases.buy(given.as(member), BuyPack.of(pack, member).with(code));
    }

    private void make(
            String code,
            @Nullable Integer percent,
            @Nullable Money amount,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable Integer uses,
            @Nullable Integer each) {
        settings.create(
                manager,
                new Coupon(Ids.next(), operator, code, percent, amount, true, true, false, from, until, uses, each, 0));
    }

    private static String rule(PackOutcome outcome) {
        return ((Refused) outcome).refusal().rule();
    }
}
