package org.etabli.demo;

import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.etabli.billing.PaymentMethod;
import org.etabli.billing.deposit.DepositKeeping;
import org.etabli.billing.deposit.DepositReturn;
import org.etabli.billing.deposit.Deposits;
import org.etabli.billing.deposit.NewDeposit;
import org.etabli.demo.NetworkScript.OperatorScript;
import org.etabli.kernel.Caller;
import org.etabli.kernel.DepositId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Role;
import org.etabli.kernel.RoleAt;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Deposits that are held, one that went back, and one of which something was kept. */
@Component
class LeftDeposits {

    private static final List<String> THINGS =
            List.of("Clé de l’atelier", "Badge n° 27", "Tablette de dessin", "Clé du 1er étage");

    private final Deposits deposits;

    LeftDeposits(Deposits deposits) {
        this.deposits = deposits;
    }

    void write(Scene scene, JdbcTemplate jdbc) {
        scene.network().operators().forEach(operator -> {
            Caller staff = Caller.of(
                    DemoIds.member("manager@etabli.example"), Set.of(new RoleAt(Role.MANAGER, operator.id(), null)));
            List<MemberId> members = members(jdbc, operator);
            for (int place = 0; place < members.size(); place++) {
                leave(staff, operator, place, members.get(place));
            }
        });
    }

    private void leave(Caller staff, OperatorScript operator, int place, MemberId member) {
        Money amount = Money.ofMajor(CurrencyUnit.EUR, 30 + 20 * place);
        String key = "demo-deposit-" + place;
        DepositId id = NewDeposit.idOf(operator.id(), key);
        deposits.take(
                staff,
                operator.id(),
                new NewDeposit(key, member, THINGS.get(place), PaymentMethod.CHEQUE, amount, null));
        switch (place) {
            case 1 -> deposits.giveBack(staff, new DepositReturn(key, id, PaymentMethod.CASH, amount, null));
            case 2 -> {
                Money half = amount.dividedBy(2, RoundingMode.UNNECESSARY);
                deposits.keep(staff, new DepositKeeping(key, id, half, "Stylet perdu"));
            }
            default -> {}
        }
    }

    /** Those who can sign in first: they look. */
    private static List<MemberId> members(JdbcTemplate jdbc, OperatorScript operator) {
        return jdbc.query(
                "SELECT p.member_id FROM payer p JOIN login l ON l.member_id = p.member_id WHERE p.operator_id = ?"
                        + " ORDER BY p.name, p.id LIMIT ?",
                (row, n) -> new MemberId(row.getObject(1, UUID.class)),
                operator.id().value(),
                THINGS.size());
    }
}
