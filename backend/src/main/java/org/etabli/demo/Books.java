package org.etabli.demo;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.etabli.kernel.OperatorId;
import org.etabli.ledger.AccountPurpose;
import org.etabli.ledger.OperatorAccounts;
import org.etabli.membership.AllowancePeriod;
import org.etabli.plan.Measure;
import org.etabli.plan.Plans;
import org.etabli.reservation.ReservationStatus;
import org.etabli.resource.ResourceKind;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Pays for every visit as {@code Pricing} and {@code Ledger} would have: by an allowance that covers it, else in money. */
final class Books {

    private static final String EUR = "EUR";
    private static final double BUYS_ANOTHER_PACK = 0.85;

    private final Plans plans;
    private final Subscriptions subscriptions;
    private final Dice dice = new Dice("books");
    private final Map<UUID, Allotment> allotments = new HashMap<>();
    private final Sheet accounts = new Sheet(
            "ledger_account",
            "id, owner_id, purpose, measure, guarded, debits_pending, debits_posted, credits_posted, opened_at, expires_at");
    private final Sheet transfers = new Sheet(
            "ledger_transfer",
            "id, kind, debit_account_id, credit_account_id, amount, measure, pending_id, reference_id, at");

    Books(Plans plans, Subscriptions subscriptions) {
        this.plans = plans;
        this.subscriptions = subscriptions;
    }

    /** Visits come in the order in which they were asked for: what is left of an allowance depends on it. */
    Payment pay(Visit visit) {
        Money price = plans.findPrice(visit.resource().id(), visit.day())
                .map(tariff -> tariff.of(visit.slot(), Scene.ZONE))
                .orElse(null);
        if (price == null || price.isZero()) {
            return Payment.NOTHING;
        }
        Payment paid = byAllowance(visit);
        if (paid == null && visit.resource().kind() == ResourceKind.DESK && buysPack(visit)) {
            LocalDate day = visit.askedAt().atZone(Scene.ZONE).toLocalDate();
            subscriptions.renew(visit.draft().who(), day);
            paid = byAllowance(visit);
        }
        return paid == null ? inMoney(visit, price) : paid;
    }

    void receivable(Person person, OperatorId operator, Instant since) {
        UUID id = new OperatorAccounts(operator).receivable(person.id(), EUR).value();
        accounts.add(id, person.id().value(), AccountPurpose.RECEIVABLE.name(), EUR, false, 0, 0, 0, since, null);
    }

    void writeTo(JdbcTemplate jdbc) {
        allotments.forEach((id, allotment) -> accounts.add(
                id,
                allotment.period.membership().id().value(),
                AccountPurpose.ALLOWANCE.name(),
                allotment.measure(),
                true,
                allotment.pending,
                allotment.posted,
                allotment.granted,
                allotment.opened,
                allotment.expires()));
        accounts.writeTo(jdbc);
        transfers.writeTo(jdbc);
    }

    private boolean buysPack(Visit visit) {
        Person person = visit.draft().who();
        return person.habit().buysPacks()
                && person.isAround(visit.day())
                && (person.part() != null || dice.chance(BUYS_ANOTHER_PACK));
    }

    private @Nullable Payment byAllowance(Visit visit) {
        OperatorId operator = visit.resource().operator();
        List<AllowancePeriod> periods = subscriptions.allowancesFor(
                visit.draft().who(),
                visit.resource().kind(),
                operator,
                visit.resource().venue(),
                visit.day());
        for (AllowancePeriod period : periods) {
            Measure measure = period.allowance().measure();
            long amount = measure.of(visit.slot(), Scene.ZONE);
            if (period.allowance().isUnlimited()) {
                return new Payment(0, amount, measure.name(), null, null, 0);
            }
            UUID account = period.account().value();
            Allotment allotment = allotments.computeIfAbsent(account, none -> fill(period, visit.askedAt()));
            if (allotment.take(amount)) {
                return held(visit, allotment, account, amount);
            }
        }
        return null;
    }

    private Allotment fill(AllowancePeriod period, Instant at) {
        long granted = Objects.requireNonNull(period.granted());
        Allotment allotment = new Allotment(period, granted, at);
        OperatorAccounts books = new OperatorAccounts(period.membership().plan().operator());
        transfer(
                "DIRECT",
                books.issued(allotment.measure()).value(),
                period.account().value(),
                granted,
                allotment.measure(),
                null,
                period.membership().id().value(),
                at);
        return allotment;
    }

    private Payment held(Visit visit, Allotment allotment, UUID account, long amount) {
        OperatorAccounts books =
                new OperatorAccounts(allotment.period.membership().plan().operator());
        UUID income = books.consumed(allotment.measure()).value();
        long kept = Math.ceilDiv(amount * percentKept(visit), 100L);
        UUID hold = transfers(visit, account, income, amount, allotment.measure(), kept);
        if (isOver(visit)) {
            allotment.settle(amount, kept);
        }
        return new Payment(0, amount, allotment.measure(), account, hold, 0);
    }

    private Payment inMoney(Visit visit, Money price) {
        OperatorAccounts books = new OperatorAccounts(visit.resource().operator());
        UUID owed = books.receivable(visit.draft().who().id(), EUR).value();
        Money kept = price.multipliedBy(percentKept(visit)).dividedBy(100, RoundingMode.UP);
        UUID hold = transfers(
                visit, owed, books.income(EUR).value(), price.getAmountMinorLong(), EUR, kept.getAmountMinorLong());
        long fee = visit.endedAt() == null ? 0 : kept.getAmountMinorLong();
        return new Payment(price.getAmountMinorLong(), 0, null, null, hold, fee);
    }

    /** The pending transfer, and what settled it when it is over; null when nothing is held any more. */
    private @Nullable UUID transfers(Visit visit, UUID debit, UUID credit, long amount, String measure, long kept) {
        UUID hold = transfer("PENDING", debit, credit, amount, measure, null, visit.id(), visit.askedAt());
        if (!isOver(visit)) {
            return hold;
        }
        Instant at = Objects.requireNonNull(visit.leftAt() == null ? visit.endedAt() : visit.leftAt());
        transfer(kept == 0 ? "VOID" : "POST", debit, credit, kept == 0 ? amount : kept, measure, hold, visit.id(), at);
        return visit.endedAt() == null ? hold : null;
    }

    private UUID transfer(
            String kind,
            UUID debit,
            UUID credit,
            long amount,
            String measure,
            @Nullable UUID settles,
            UUID reference,
            Instant at) {
        UUID id = dice.idAt(at);
        transfers.add(id, kind, debit, credit, amount, measure, settles, reference, at);
        return id;
    }

    private static boolean isOver(Visit visit) {
        return visit.leftAt() != null || visit.endedAt() != null;
    }

    /** All of it after a visit; after a cancellation or a no-show what the resource's rule says. */
    private static int percentKept(Visit visit) {
        Instant ended = visit.endedAt();
        if (ended == null) {
            return 100;
        }
        var rule = visit.resource().rule();
        boolean inTime = visit.status() == ReservationStatus.CANCELLED
                && !ended.isAfter(visit.slot().start().minus(rule.freeCancellation()));
        return inTime ? 0 : rule.lateCancelPercent();
    }
}
