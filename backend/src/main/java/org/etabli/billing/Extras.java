package org.etabli.billing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.etabli.billing.Charges.Taken;
import org.etabli.billing.Charges.Used;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.Text;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.member.Team;
import org.etabli.member.Teams;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a member owes beside her contracts and visits: charged once by its source, to her or to the team that pays for her. */
@Component
class Extras {

    private final Charges charges;
    private final Payers payers;
    private final BillingReference reference;
    private final Receivables receivables;
    private final Members members;
    private final Teams teams;
    private final Clock clock;

    Extras(
            Charges charges,
            Payers payers,
            BillingReference reference,
            Receivables receivables,
            Members members,
            Teams teams,
            Clock clock) {
        this.charges = charges;
        this.payers = payers;
        this.reference = reference;
        this.receivables = receivables;
        this.members = members;
        this.teams = teams;
        this.clock = clock;
    }

    /**
     * One thing to pay.
     *
     * @param source  by which it is charged once, for ever
     * @param label   its line on the invoice; the same key with {@code .by} and the person's name as a last argument is the
     *                line on a team's
     * @param day     in the venue's zone
     * @param price   all taxes included, not zero
     * @param what    what the ledger refers to
     * @param vatRate in hundredths of a percent, or null for the operator's for its kind
     */
    record Extra(
            OperatorId operator,
            MemberId member,
            String source,
            ChargeKind kind,
            Text label,
            LocalDate day,
            Money price,
            UUID what,
            @Nullable Integer vatRate) {

        Extra(
                OperatorId operator,
                MemberId member,
                String source,
                ChargeKind kind,
                Text label,
                LocalDate day,
                Money price,
                UUID what) {
            this(operator, member, source, kind, label, day, price, what, null);
        }
    }

    boolean bills(OperatorId operator, LocalDate day) {
        return reference
                .find(operator)
                .filter(identity -> !day.isBefore(identity.billsFrom()))
                .isPresent();
    }

    /** Where the operator bills elsewhere on that day, nothing is charged here; nor what is charged already. */
    @Transactional(propagation = Propagation.MANDATORY)
    void charge(Extra extra) {
        OperatorId operator = extra.operator();
        if (!bills(operator, extra.day()) || charges.stands(extra.source())) {
            return;
        }
        Instant now = clock.instant();
        MemberDetails member = members.get(extra.member());
        Team team = teams.payingFor(operator, Set.of(member.id())).get(member.id());
        PayerId payer;
        if (team == null) {
            payers.need(operator, List.of(member), now);
            payer = Payers.idOf(operator, member.id());
        } else {
            payers.needTeams(List.of(team), now);
            payer = Payers.idOf(operator, team.id());
        }
        DraftLine line = new DraftLine(
                extra.source(),
                null,
                null,
                extra.kind(),
                Stored.write(team == null ? extra.label() : by(extra.label(), member)),
                extra.day(),
                1,
                extra.price().getAmountMinorLong(),
                rate(extra));
        charges.record(List.of(new Used(operator, payer, line, extra.price().getCurrencyUnit())), now);
        receivables.owe(operator, member.id(), extra.price(), extra.what());
        if (team != null) {
            receivables.takeOver(operator, member.id(), payer, extra.price(), extra.what());
        }
    }

    /** 0 where the operator's invoices carry no VAT. */
    private int rate(Extra extra) {
        Integer own = extra.vatRate();
        boolean liable = reference.vatOn(extra.operator(), extra.day()).regime() == VatRegime.LIABLE;
        return own != null && liable ? own : reference.rate(extra.operator(), extra.kind(), extra.day());
    }

    /**
     * What was charged by this source is not owed any more.
     *
     * @return false, and nothing changes, when it is on an invoice or in a run that is prepared: then a credit note is due
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean takeBack(OperatorId operator, MemberId member, String source, UUID what) {
        Optional<List<Taken>> forgotten = charges.forget(List.of(source));
        forgotten.stream().flatMap(List::stream).forEach(charge -> {
            if (!charge.payer().equals(Payers.idOf(operator, member))) {
                receivables.giveBack(operator, member, charge.payer(), charge.amount(), what);
            }
            receivables.owe(operator, member, charge.amount().negated(), what);
        });
        return forgotten.isPresent();
    }

    private static Text by(Text label, MemberDetails member) {
        List<Object> arguments = new ArrayList<>(label.arguments());
        arguments.add(member.fullName());
        return new Text(label.key() + ".by", arguments);
    }
}
