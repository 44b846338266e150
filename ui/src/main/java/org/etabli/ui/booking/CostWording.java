package org.etabli.ui.booking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.etabli.kernel.Phrasebook;
import org.etabli.plan.Measure;
import org.etabli.reservation.CancellationTerms;
import org.etabli.reservation.Credit;
import org.etabli.reservation.PaidByAllowance;
import org.etabli.reservation.QuotedReservation;
import org.etabli.ui.component.Words;

/** What is said about allowances and about the price of changing one's mind. */
final class CostWording {

    private CostWording() {}

    static String credit(Component reader, Measure measure, long amount) {
        return switch (measure) {
            case HALF_DAYS -> reader.getTranslation("book.credit.half-days", amount);
            case MINUTES -> reader.getTranslation("book.credit.time", Duration.ofMinutes(amount));
        };
    }

    /** What will be left of the allowance. */
    static String left(Component reader, PaidByAllowance allowance) {
        Long available = allowance.available();
        Long granted = allowance.granted();
        if (available == null || granted == null) {
            return reader.getTranslation("book.allowance.unlimited");
        }
        if (!allowance.covers()) {
            return reader.getTranslation("book.allowance.used-up");
        }
        long left = available - allowance.needed();
        boolean counted = allowance.measure() == Measure.HALF_DAYS;
        Object some = counted ? left : Duration.ofMinutes(left);
        Object all = counted ? granted : Duration.ofMinutes(granted);
        return allowance.end() == null
                ? reader.getTranslation("book.allowance.left", some, all)
                : reader.getTranslation(
                        "book.allowance.left-until",
                        some,
                        all,
                        dayAndMonth(allowance.end().minusDays(1)));
    }

    /** Whose plan pays where the venue is another operator's, or why a plan that is valid everywhere does not. */
    static Optional<String> elsewhere(Component reader, QuotedReservation quote) {
        PaidByAllowance allowance = quote.allowance();
        if (allowance != null && allowance.home() != null) {
            return Optional.of(reader.getTranslation(
                    "partners.quote.home",
                    allowance.home().operator(),
                    Words.date(allowance.home().since())));
        }
        return Optional.ofNullable(quote.notAgreed())
                .map(no -> reader.getTranslation(
                        "partners.quote.none", no.plan().in(UI.getCurrent().getLocale()), no.home()));
    }

    /** Until when cancelling is free and what it costs after that. */
    static String terms(Component reader, CancellationTerms terms, Timing timing) {
        ZonedDateTime until = terms.freeUntil().atZone(timing.zone());
        Credit credit = terms.creditKept();
        boolean costs = credit != null ? credit.amount() > 0 : !terms.fee().isZero();
        if (!costs) {
            return reader.getTranslation("book.terms.free");
        }
        String cost = credit == null ? reader.getTranslation("book.terms.fee", terms.fee()) : kept(reader, credit);
        if (!terms.free()) {
            return reader.getTranslation("book.terms.late", cost);
        }
        if (isBrief(terms, timing)) {
            return reader.getTranslation("book.terms.second-thought", CancellationTerms.SECOND_THOUGHT, cost);
        }
        return until.toLocalDate().equals(timing.day())
                ? reader.getTranslation("book.terms.until", until, cost)
                : reader.getTranslation("book.terms.until-day", until.toLocalDate(), until, cost);
    }

    /** In one short sentence, without what it costs. */
    static String shortTerms(Component reader, CancellationTerms terms, Timing timing) {
        ZonedDateTime until = terms.freeUntil().atZone(timing.zone());
        if (!terms.free() || terms.fee().isZero() && terms.creditKept() == null) {
            return terms(reader, terms, timing);
        }
        if (isBrief(terms, timing)) {
            return reader.getTranslation("book.terms.second-thought.short", CancellationTerms.SECOND_THOUGHT);
        }
        return until.toLocalDate().equals(timing.day())
                ? reader.getTranslation("book.terms.short", until)
                : reader.getTranslation("book.terms.short-day", until.toLocalDate(), until);
    }

    /** A second thought that is over before the start is told by its length, which begins with the reservation. */
    private static boolean isBrief(CancellationTerms terms, Timing timing) {
        return terms.secondThought() && terms.freeUntil().isBefore(timing.slot().start());
    }

    private static String kept(Component reader, Credit credit) {
        return credit.measure() == Measure.HALF_DAYS
                ? reader.getTranslation("book.terms.half-days", credit.amount())
                : reader.getTranslation("book.terms.time", Duration.ofMinutes(credit.amount()));
    }

    private static String dayAndMonth(LocalDate day) {
        return Phrasebook.dates(UI.getCurrent().getLocale(), "d MMMM").format(day);
    }
}
