package org.etabli.reservation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.etabli.authorisation.PracticeView;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Text;
import org.etabli.network.Venues;
import org.etabli.reservation.ReservationAnswers.AlternativeView;
import org.etabli.resource.Resources;
import org.etabli.web.Amount;
import org.etabli.web.Moments;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells over HTTP what a reservation would cost and why it would be refused; nothing is kept. */
@RestController
@Tag(name = "quotes")
class QuoteController {

    private final Quotes quotes;
    private final ReservationAnswers answers;
    private final Resources resources;
    private final Venues venues;
    private final Phrasebook phrasebook;

    QuoteController(
            Quotes quotes, ReservationAnswers answers, Resources resources, Venues venues, Phrasebook phrasebook) {
        this.quotes = quotes;
        this.answers = answers;
        this.resources = resources;
        this.venues = venues;
        this.phrasebook = phrasebook;
    }

    /**
     * @param price by the price list and its rules
     * @param tariff where it begins, in words; null for what is free
     * @param lines how it comes about: they add up to the price
     * @param allowance what could pay instead, null when none could
     * @param dueNow in money, if it is reserved as asked
     * @param warnings what does not stand in the way and should be seen to
     * @param refusals the hardest to mend first; none when it is possible
     * @param practice how many hours at machines would earn an authorisation that is missing
     */
    record QuoteView(
            boolean possible,
            Amount price,
            @Nullable String tariff,
            List<PriceLineView> lines,
            @Nullable AllowanceView allowance,
            Amount dueNow,
            TermsView cancellation,
            List<CheckView> checks,
            List<WarningView> warnings,
            List<RefusalView> refusals,
            List<AlternativeView> alternatives,
            List<PracticeView> practice) {}

    /** @param amount negative for what it takes off */
    record PriceLineView(String why, Amount amount) {}

    /** @param left before the slot, null without limit */
    record AllowanceView(
            String plan,
            String measure,
            long needed,
            @Nullable Long left,
            @Nullable Long granted,
            @Nullable LocalDate endsOn,
            boolean covers) {}

    /** @param fee what cancelling after {@code freeUntil} would keep */
    record TermsView(OffsetDateTime freeUntil, Amount fee, ReservationView.@Nullable CreditView creditKept) {}

    record CheckView(String label, boolean holds, @Nullable String finding) {}

    /**
     * @param expiresOn the day on which the authorisation ends
     * @param renewal the next trainings that renew it; none when a trainer must be asked
     */
    record WarningView(
            String warning, String title, String detail, LocalDate expiresOn, List<AlternativeView> renewal) {}

    record RefusalView(
            String rule,
            String refusal,
            String title,
            String reason,
            @Nullable String source) {}

    @PostMapping("/api/v1/quotes")
    @Operation(summary = "Price, credits, checks and refusals of a reservation that is not made")
    QuoteView quote(Caller caller, @RequestBody NewReservation wanted, Locale reader) {
        RequestReservation asked = wanted.requestOf(caller);
        QuotedReservation quoted = quotes.quote(caller, asked);
        return new QuoteView(
                quoted.isPossible(),
                Amount.of(quoted.price()),
                quoted.tariff() == null ? null : phrasebook.say(reader, quoted.tariff()),
                quoted.lines().stream()
                        .map(line -> new PriceLineView(phrasebook.say(reader, line.why()), Amount.of(line.amount())))
                        .toList(),
                allowance(quoted.allowance(), reader),
                Amount.of(quoted.dueNow()),
                terms(quoted),
                quoted.checks().stream().map(check -> view(reader, check)).toList(),
                warnings(quoted, reader),
                quoted.refusals().stream().map(refusal -> view(reader, refusal)).toList(),
                quoted.isPossible()
                        ? List.of()
                        : answers.alternatives(reader, caller, asked.with(null), quoted.refusals()),
                answers.practice(asked, quoted.refusals()));
    }

    private static @Nullable AllowanceView allowance(@Nullable PaidByAllowance paid, Locale reader) {
        return paid == null
                ? null
                : new AllowanceView(
                        paid.plan().in(reader),
                        Words.of(paid.measure()),
                        paid.needed(),
                        paid.available(),
                        paid.granted(),
                        paid.end(),
                        paid.covers());
    }

    private List<WarningView> warnings(QuotedReservation quoted, Locale reader) {
        if (quoted.expiring().isEmpty()) {
            return List.of();
        }
        List<AlternativeView> renewals = answers.renewals(reader, quoted);
        return quoted.expiring().stream()
                .map(right -> warning(right, zone(quoted), renewals, reader))
                .toList();
    }

    private WarningView warning(ExpiringRight right, ZoneId zone, List<AlternativeView> renewals, Locale reader) {
        String name = right.type().name();
        List<AlternativeView> renewal = renewals.stream()
                .filter(lesson ->
                        lesson.training() != null && lesson.training().grants().contains(name))
                .toList();
        LocalDate day = right.day(zone);
        return new WarningView(
                "authorisation-expires",
                phrasebook.say(reader, "warning.authorisation-expires.title", name, day),
                phrasebook.say(
                        reader,
                        renewal.isEmpty()
                                ? "warning.authorisation-expires.ask"
                                : "warning.authorisation-expires.learn"),
                day,
                renewal);
    }

    private ZoneId zone(QuotedReservation quoted) {
        return venues.get(resources.get(quoted.request().resource()).venue()).zone();
    }

    private TermsView terms(QuotedReservation quoted) {
        ZoneId zone = zone(quoted);
        CancellationTerms terms = quoted.terms();
        return new TermsView(
                Moments.at(terms.freeUntil(), zone),
                Amount.of(terms.fee()),
                ReservationView.CreditView.of(terms.creditKept()));
    }

    private CheckView view(Locale reader, Check check) {
        Text finding = check.finding();
        return new CheckView(
                phrasebook.say(reader, check.label()),
                check.holds(),
                finding == null ? null : phrasebook.say(reader, finding));
    }

    private RefusalView view(Locale reader, Refusal refusal) {
        return new RefusalView(
                refusal.rule(),
                Words.of(refusal.nature()),
                phrasebook.say(reader, refusal.title()),
                phrasebook.say(reader, refusal.reason()).strip(),
                refusal.source());
    }
}
