package org.etabli.membership;

import java.time.LocalDate;
import java.util.List;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.ledger.AccountPurpose;
import org.etabli.ledger.Ledger;
import org.etabli.ledger.OperatorAccounts;
import org.etabli.member.Members;
import org.etabli.member.Minors;
import org.joda.money.CurrencyUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a member and an operator come to know each other, and whether the operator has stopped her contracts. */
@Component
class Introductions {

    private final Members members;
    private final Minors minors;
    private final Ledger ledger;
    private final JdbcClient jdbc;

    Introductions(Members members, Minors minors, Ledger ledger, JdbcClient jdbc) {
        this.members = members;
        this.minors = minors;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    boolean isKnown(MemberId member, OperatorId operator) {
        return members.isKnownTo(operator, member);
    }

    /** Whether she is a minor on the day whose guardian has not consented: she can't sign. */
    boolean lacksConsent(MemberId member, LocalDate day) {
        return minors.lacksConsent(member, day);
    }

    boolean isSuspended(MemberId member, OperatorId operator) {
        return jdbc.sql("SELECT COUNT(*) FROM membership m JOIN plan p ON p.id = m.plan_id"
                                + " WHERE m.member_id = ? AND p.operator_id = ? AND m.suspended")
                        .params(List.of(member.value(), operator.value()))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The operator knows her from now on, and keeps an account of what she owes. */
    void introduce(MemberId member, OperatorId operator, CurrencyUnit currency) {
        members.affiliate(member, operator);
        ledger.open(
                new OperatorAccounts(operator).receivable(member, currency.getCode()),
                member.value(),
                AccountPurpose.RECEIVABLE,
                currency.getCode(),
                false,
                null);
    }
}
