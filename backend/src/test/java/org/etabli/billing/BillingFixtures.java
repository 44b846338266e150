package org.etabli.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.etabli.database.Batch;
import org.etabli.database.Transactions;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.testing.Fixtures;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Operators that bill, plans with fees, members who pay: straight into the tables, as {@link Fixtures} does. */
@Component
public class BillingFixtures {

    private final Fixtures given;
    private final Transactions transactions;
    private final JdbcOperations jdbc;

    BillingFixtures(Fixtures given, Transactions transactions, JdbcOperations jdbc) {
        this.given = given;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** An operator that bills since the 1st of the month, liable to VAT. */
    public OperatorId aLiableOperator(LocalDate billsFrom) {
        return anOperator(billsFrom, "LIABLE", "FR12345678901", null);
    }

    OperatorId anExemptOperator(LocalDate billsFrom) {
        return anOperator(billsFrom, "EXEMPT", null, "Exonération de TVA, art. 261, 7, 1° du CGI");
    }

    private OperatorId anOperator(
            LocalDate billsFrom, String regime, @Nullable String number, @Nullable String mention) {
        OperatorId operator = given.anOperator();
        given.aVenue(operator);
        given.insert(
                "INSERT INTO billing_identity (operator_id, street, postcode, city, email, iban, bic, zone, bills_from)"
                        + " VALUES (?, '1 place', '86000', 'Poitiers', 'compta@example.org',"
                        + " 'FR7630006000011234567890189', 'AGRIFRPP', 'Europe/Paris', ?)",
                operator.value(),
                billsFrom);
        given.insert(
                "INSERT INTO vat_status (operator_id, valid_from, regime, vat_number, mention) VALUES (?, '2020-01-01', ?, ?, ?)",
                operator.value(),
                regime,
                number,
                mention);
        return operator;
    }

    public PlanId aMonthlyPlan(OperatorId operator, long feeMinor) {
        PlanId id = PlanId.next();
        given.insert(
                "INSERT INTO plan (id, operator_id, name, fee_minor, currency, period) VALUES (?, ?, 'Résident', ?, 'EUR', 'MONTH')",
                id.value(),
                operator.value(),
                feeMinor);
        return id;
    }

    MembershipId joins(MemberId member, PlanId plan, LocalDate from, @Nullable LocalDate until) {
        MembershipId id = MembershipId.next();
        given.insert(
                "INSERT INTO membership (id, member_id, plan_id, starts_on, ends_on) VALUES (?, ?, ?, ?, ?)",
                id.value(),
                member.value(),
                plan.value(),
                from,
                until);
        return id;
    }

    /** A member with an address, who has the plan from that day on. */
    public MemberId aPayingMember(OperatorId operator, PlanId plan, LocalDate from) {
        MemberId member = given.aMember();
        joins(member, plan, from, null);
        livesSomewhere(operator, member);
        return member;
    }

    /** Many of them at once. */
    void payingMembers(OperatorId operator, PlanId plan, LocalDate from, int count) {
        List<MemberId> members = Stream.generate(MemberId::next).limit(count).toList();
        many(
                members,
                "INSERT INTO member (id, first_name, last_name, email, joined_on, created_at)"
                        + " VALUES (?, 'Inès', 'Caillaud', ?, '2024-03-01', '2024-03-01')",
                member -> new Object[] {member.value(), member + "@example.org"});
        many(members, "INSERT INTO membership (id, member_id, plan_id, starts_on) VALUES (?, ?, ?, ?)", member ->
                new Object[] {Ids.next(), member.value(), plan.value(), from});
        many(
                members,
                "INSERT INTO payer (id, operator_id, member_id, name, street, postcode, city, email, pays_by, created_at)"
                        + " VALUES (?, ?, ?, 'Inès Caillaud', '2 rue', '86000', 'Poitiers', 'i@example.org', 'TRANSFER', ?)",
                member -> new Object[] {
                    Payers.idOf(operator, member).value(), operator.value(), member.value(), Instant.EPOCH
                });
    }

    private void many(List<MemberId> members, String sql, Function<MemberId, Object[]> values) {
        Batch rows = new Batch(sql);
        members.forEach(member -> rows.add(values.apply(member)));
        transactions.inOne(() -> rows.send(jdbc));
    }

    public void livesSomewhere(OperatorId operator, MemberId member) {
        given.insert(
                "INSERT INTO payer (id, operator_id, member_id, name, street, postcode, city, email, pays_by, created_at)"
                        + " VALUES (?, ?, ?, 'Inès Caillaud', '2 rue', '86000', 'Poitiers', 'i@example.org', 'TRANSFER', ?)",
                Payers.idOf(operator, member).value(),
                operator.value(),
                member.value(),
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    void owes(OperatorId operator, MemberId member, long minor, LocalDate day) {
        given.insert(
                "INSERT INTO charge (id, operator_id, payer_id, kind, label, day, quantity, unit_minor, amount_minor,"
                        + " currency, vat_rate, source, created_at) VALUES (?, ?, ?, 'MANUAL', ?, ?, 1, ?, ?, 'EUR', 2000, ?, ?)",
                Ids.next(),
                operator.value(),
                Payers.idOf(operator, member).value(),
                "{\"key\":\"billing.charge.pack\",\"arguments\":[\"sAtelier\"]}",
                day,
                minor,
                minor,
                "manual " + Ids.next(),
                Instant.parse("2026-01-01T00:00:00Z"));
    }
}
