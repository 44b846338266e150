package org.etabli.lending;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.etabli.kernel.Refusal;
import org.etabli.lending.LoanOutcome.Done;
import org.etabli.lending.LoanOutcome.Refused;
import org.etabli.network.Venues;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.etabli.resource.Unit;
import org.etabli.web.Amount;
import org.etabli.web.Moments;
import org.etabli.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Puts loans, and why there is none, into answers of the HTTP surface. */
@Component
class LoanAnswers {

    private final Venues venues;
    private final Resources resources;
    private final Problems problems;
    private final Clock clock;

    LoanAnswers(Venues venues, Resources resources, Problems problems, Clock clock) {
        this.venues = venues;
        this.resources = resources;
        this.problems = problems;
        this.clock = clock;
    }

    ResponseEntity<?> of(LoanOutcome outcome, Locale reader) {
        return switch (outcome) {
            case Done(Loan loan) -> ResponseEntity.ok(view(loan));
            case Refused(Refusal refusal) -> problems.ofRefusal(reader, refusal, List.of());
        };
    }

    LoanView view(Loan loan) {
        ZoneId zone = venues.get(loan.venue()).zone();
        return new LoanView(
                loan.id().toString(),
                loan.venue().toString(),
                loan.resource().toString(),
                resources.recall(loan.resource()).map(Resource::name).orElse(""),
                loan.unit().toString(),
                resources.findUnit(loan.unit()).map(Unit::label).orElse(""),
                loan.member().toString(),
                loan.memberName(),
                loan.reservation().toString(),
                Moments.at(loan.handedOutAt(), zone),
                Moments.at(loan.dueAt(), zone),
                loan.isOverdueAt(clock.instant()),
                loan.conditionOut(),
                Amount.of(loan.deposit()),
                at(loan.returnedAt(), zone),
                loan.conditionBack(),
                loan.missing(),
                Amount.of(loan.damage()),
                Amount.of(loan.kept()),
                Amount.of(loan.late()),
                at(loan.undoneAt(), zone));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : Moments.at(moment, zone);
    }
}
