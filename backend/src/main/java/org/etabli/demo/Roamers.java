package org.etabli.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.etabli.billing.roaming.RoamingSettlements;
import org.etabli.demo.NetworkScript.OperatorScript;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.RoamingAgreementId;
import org.etabli.kernel.Role;
import org.etabli.kernel.RoleAt;
import org.etabli.resource.ResourceKind;
import org.etabli.roaming.RoamingAgreement;
import org.etabli.roaming.RoamingMeasure;
import org.etabli.roaming.RoamingPrice;
import org.etabli.roaming.RoamingState;
import org.etabli.roaming.RoamingTerms;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The operators let each other's nomads sit at their desks. Of the months under the agreements, the first is settled, the
 * second waits for it, this one is under way; and a proposal about rooms waits for its answer.
 */
@Component
class Roamers {

    private static final int MONTHS = 2;
    private static final long DESK_DAY = 14_00;
    private static final long ROOM_HOUR = 8_00;

    private final RoamingSettlements settlements;

    Roamers(RoamingSettlements settlements) {
        this.settlements = settlements;
    }

    /** As the history was lived: desks of all, by the allowances of all. */
    static RoamingTerms terms(Scene scene) {
        return new RoamingTerms(
                pairs(scene).stream().map(pair -> pair.since(LocalDate.EPOCH)).toList());
    }

    void write(Scene scene, JdbcTemplate jdbc) {
        YearMonth first = YearMonth.from(scene.today()).minusMonths(MONTHS);
        pairs(scene).forEach(pair -> agree(jdbc, pair, first.atDay(1)));
        propose(jdbc, pairs(scene).getFirst(), YearMonth.from(scene.today()).plusMonths(1), scene.now());
        record(jdbc, first.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        pairs(scene)
                .forEach(pair -> settlements.settle(
                        staff(pair), pair.host().id(), pair.home().id(), first));
    }

    private static void agree(JdbcTemplate jdbc, Pair pair, LocalDate from) {
        Instant then = from.minusDays(9).atTime(9, 0).toInstant(ZoneOffset.UTC);
        jdbc.update(
                "INSERT INTO roaming_agreement (id, home_id, host_id, state, starts_on, currency, asked_by, proposed_by,"
                        + " proposed_at, answered_by, answered_at) VALUES (?, ?, ?, 'ACCEPTED', ?, 'EUR', ?, ?, ?, ?, ?)",
                pair.id().value(),
                pair.home().id().value(),
                pair.host().id().value(),
                from,
                pair.home().id().value(),
                manager(pair.home()).value(),
                then,
                manager(pair.host()).value(),
                then);
        price(jdbc, pair.id(), pair, ResourceKind.DESK, RoamingMeasure.DAY, DESK_DAY, from);
    }

    private static void propose(JdbcTemplate jdbc, Pair pair, YearMonth from, Instant now) {
        RoamingAgreementId id = new RoamingAgreementId(
                DemoIds.named("roaming rooms " + pair.host().key()));
        jdbc.update(
                "INSERT INTO roaming_agreement (id, home_id, host_id, state, starts_on, currency, asked_by, proposed_by,"
                        + " proposed_at) VALUES (?, ?, ?, 'PROPOSED', ?, 'EUR', ?, ?, ?)",
                id.value(),
                pair.home().id().value(),
                pair.host().id().value(),
                from.atDay(1),
                pair.host().id().value(),
                manager(pair.host()).value(),
                now);
        price(jdbc, id, pair, ResourceKind.ROOM, RoamingMeasure.HOUR, ROOM_HOUR, from.atDay(1));
    }

    private static void price(
            JdbcTemplate jdbc,
            RoamingAgreementId agreement,
            Pair pair,
            ResourceKind kind,
            RoamingMeasure per,
            long minor,
            LocalDate from) {
        jdbc.update(
                "INSERT INTO roaming_price (agreement_id, kind, measure, amount_minor, home_id, host_id, counts,"
                        + " starts_on, until) VALUES (?, ?, ?, ?, ?, ?, TRUE, ?, '9999-12-31')",
                agreement.value(),
                kind.name(),
                per.name(),
                minor,
                pair.home().id().value(),
                pair.host().id().value(),
                from);
    }

    /** What is reserved and what was settled; by day, UTC and Poitiers agree on when a desk is sat at. */
    private static void record(JdbcTemplate jdbc, Instant since) {
        jdbc.update(
                "UPDATE reservation r JOIN ledger_account a ON a.id = r.credit_account_id"
                        + " JOIN membership m ON m.id = a.owner_id JOIN plan p ON p.id = m.plan_id"
                        + " JOIN venue v ON v.id = r.venue_id JOIN roaming_agreement g ON g.home_id = p.operator_id"
                        + " AND g.host_id = v.operator_id AND g.state = 'ACCEPTED' SET r.roaming_id = g.id"
                        + " WHERE r.starts_at >= ?",
                since);
        jdbc.update("INSERT INTO roaming_visit (id, source_id, agreement_id, home_id, host_id, venue_id, resource_id,"
                + " member_id, kind, outcome, day, starts_at, ends_at, counted, counts_in, net_minor, currency,"
                + " recorded_at) SELECT r.id, r.id, g.id, g.home_id, g.host_id, r.venue_id, r.resource_id, r.member_id,"
                + " s.kind, IF(r.status = 'NO_SHOW', 'NO_SHOW', 'USED'), DATE(r.starts_at), r.starts_at, r.ends_at,"
                + " r.credit_amount, r.credit_measure, r.credit_amount * p.amount_minor DIV 2, g.currency, r.ends_at"
                + " FROM reservation r JOIN roaming_agreement g ON g.id = r.roaming_id"
                + " JOIN resource s ON s.id = r.resource_id"
                + " JOIN roaming_price p ON p.agreement_id = g.id AND p.kind = s.kind"
                + " WHERE r.status IN ('COMPLETED', 'NO_SHOW') AND r.credit_amount > 0");
    }

    private static List<Pair> pairs(Scene scene) {
        List<OperatorScript> operators = scene.network().operators();
        List<Pair> pairs = new ArrayList<>();
        operators.forEach(home ->
                operators.stream().filter(host -> !host.equals(home)).forEach(host -> pairs.add(new Pair(home, host))));
        return pairs;
    }

    private static Caller staff(Pair pair) {
        return Caller.of(
                manager(pair.host()),
                Set.of(new RoleAt(Role.MANAGER, pair.host().id(), null)));
    }

    private static MemberId manager(OperatorScript operator) {
        return DemoIds.member(operator.key().equals("level-6") ? "manager2@etabli.example" : "manager@etabli.example");
    }

    private record Pair(OperatorScript home, OperatorScript host) {

        RoamingAgreementId id() {
            return new RoamingAgreementId(DemoIds.named("roaming " + home.key() + " " + host.key()));
        }

        RoamingAgreement since(LocalDate day) {
            return new RoamingAgreement(
                    id(),
                    home.id(),
                    host.id(),
                    RoamingState.ACCEPTED,
                    day,
                    null,
                    List.of(new RoamingPrice(
                            ResourceKind.DESK, RoamingMeasure.DAY, Money.ofMinor(CurrencyUnit.EUR, DESK_DAY))),
                    home.id(),
                    Instant.EPOCH);
        }
    }
}
