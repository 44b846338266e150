package org.etabli.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.etabli.kernel.Phrasebook;
import org.etabli.membership.AllowanceChange;
import org.etabli.membership.AllowancePeriod;
import org.etabli.membership.Membership;
import org.etabli.membership.Seats;
import org.etabli.plan.Allowance;
import org.etabli.plan.Plan;
import org.etabli.plan.PlanTerms;
import org.etabli.web.Amount;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Contracts, plans and what changes cost as the HTTP surface writes them. */
@Component
class ContractViews {

    private final Phrasebook phrasebook;

    ContractViews(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    /** @param end the first day after it, or null */
    record Rest(LocalDate start, @Nullable LocalDate end) {}

    /**
     * @param endsOn the first day without it
     * @param seats how many the team has from each day on, or null
     */
    record Contract(
            String id,
            String memberId,
            @Nullable String teamId,
            String planId,
            String plan,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate trialUntil,
            @Nullable LocalDate committedUntil,
            List<Rest> pauses,
            @Nullable List<SeatCount> seats,
            boolean suspended) {

        static Contract of(Membership contract, Locale reader) {
            Seats seats = contract.seats();
            return new Contract(
                    contract.id().toString(),
                    contract.member().toString(),
                    seats == null ? null : seats.team().toString(),
                    contract.plan().id().toString(),
                    contract.plan().name().in(reader),
                    contract.startsOn(),
                    contract.endsOn(),
                    contract.commitment().trialUntil(),
                    contract.commitment().committedUntil(),
                    contract.pauses().stream()
                            .map(pause -> new Rest(pause.start(), pause.end()))
                            .toList(),
                    seats == null
                            ? null
                            : seats.counts().entrySet().stream()
                                    .map(count -> new SeatCount(count.getKey(), count.getValue()))
                                    .toList(),
                    contract.suspended());
        }
    }

    record SeatCount(LocalDate from, int seats) {}

    /** @param amount in the measure, or null without limit */
    record Included(String kind, String measure, @Nullable Long amount, boolean everywhere) {

        static Included of(Allowance allowance) {
            return new Included(
                    Words.of(allowance.kind()),
                    Words.of(allowance.measure()),
                    allowance.amount(),
                    allowance.everywhere());
        }
    }

    record Offered(
            String id,
            String operatorId,
            String name,
            Amount fee,
            String cycle,
            int minMonths,
            int noticeDays,
            int trialDays,
            List<Included> allowances) {

        /** @param day on which it is taken */
        static Offered of(Plan plan, LocalDate day, Locale reader) {
            PlanTerms terms = plan.terms();
            return new Offered(
                    plan.id().toString(),
                    plan.operator().toString(),
                    plan.name().in(reader),
                    Amount.of(plan.feeOn(day)),
                    Words.of(plan.cycle()),
                    terms.minMonths(),
                    terms.noticeDays(),
                    terms.trialDays(),
                    plan.allowances().stream().map(Included::of).toList());
        }
    }

    record Line(String label, LocalDate day, Amount amount, boolean noLongerDue) {}

    /**
     * @param before what the allowance holds in its period now, in the measure; after what it will
     * @param used of it, spent or reserved
     * @param until the first day after the period
     */
    record CreditChange(
            String membershipId,
            String kind,
            String measure,
            LocalDate from,
            @Nullable LocalDate until,
            long before,
            long after,
            long used) {

        static CreditChange of(AllowanceChange change) {
            AllowancePeriod period = change.period();
            return new CreditChange(
                    period.membership().id().toString(),
                    Words.of(period.allowance().kind()),
                    Words.of(period.allowance().measure()),
                    period.start(),
                    period.end(),
                    change.before(),
                    change.after(),
                    change.used());
        }
    }

    /** @param difference null where the operator bills elsewhere */
    record Foreseen(
            String kind,
            LocalDate effectiveOn,
            @Nullable LocalDate until,
            List<Line> lines,
            List<CreditChange> credits,
            @Nullable Amount difference) {}

    Foreseen foreseen(ChangePreview.Foreseen preview, Locale reader) {
        return new Foreseen(
                Words.of(preview.change().kind()),
                preview.change().effectiveOn(),
                preview.change().until(),
                lines(preview.lines(), reader),
                preview.credits().stream().map(CreditChange::of).toList(),
                preview.difference() == null ? null : Amount.of(preview.difference()));
    }

    List<Line> lines(List<FutureLine> lines, Locale reader) {
        return lines.stream()
                .map(line -> new Line(
                        phrasebook.say(reader, line.label()), line.day(), Amount.of(line.amount()), line.dropped()))
                .toList();
    }
}
