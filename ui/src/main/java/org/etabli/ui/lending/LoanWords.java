package org.etabli.ui.lending;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.UnitId;
import org.etabli.lending.Lending;
import org.etabli.lending.LendingTerms;
import org.etabli.lending.Loan;
import org.etabli.lending.Returns;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.etabli.resource.Unit;
import org.etabli.ui.component.Words;
import org.joda.money.Money;

/** What loans are called on the screens, and what there is to say of each. */
@SpringComponent
class LoanWords {

    private final Resources resources;
    private final Venues venues;
    private final Lending lending;
    private final Returns returns;
    private final Clock clock;

    LoanWords(Resources resources, Venues venues, Lending lending, Returns returns, Clock clock) {
        this.resources = resources;
        this.venues = venues;
        this.lending = lending;
        this.returns = returns;
        this.clock = clock;
    }

    Optional<Resource> thing(Loan loan) {
        return resources.recall(loan.resource());
    }

    Venue venueOf(Loan loan) {
        return venues.get(loan.venue());
    }

    String name(Loan loan) {
        return thing(loan).map(thing -> piece(thing, loan.unit())).orElse("");
    }

    /** « Liseuse 2 »; the thing's name alone where there is one piece only. */
    String piece(Resource thing, UnitId unit) {
        String label =
                thing.isPool() ? resources.recallUnit(unit).map(Unit::label).orElse("") : "";
        return label.isEmpty() || label.equals(thing.name())
                ? thing.name()
                : label.startsWith(thing.name()) ? label : thing.name() + ", " + label;
    }

    Optional<LendingTerms> terms(Loan loan) {
        return thing(loan).map(lending::terms);
    }

    LendingTerms terms(Resource thing) {
        return lending.terms(thing);
    }

    Resource get(ResourceId id) {
        return resources.get(id);
    }

    /** What bringing it back now costs for being late. */
    Money late(Loan loan) {
        return returns.late(loan);
    }

    boolean isOverdue(Loan loan) {
        return loan.isOverdueAt(clock.instant());
    }

    LocalDate today(Venue venue) {
        return LocalDate.ofInstant(clock.instant(), venue.zone());
    }

    boolean isToday(Loan loan, Instant moment) {
        Venue venue = venueOf(loan);
        return LocalDate.ofInstant(moment, venue.zone()).equals(today(venue));
    }

    /** « À rapporter mardi 24 novembre avant 19 h 30 », or that it is late, and what that costs so far. */
    String due(Loan loan) {
        LocalDate day = loan.dueOn(venueOf(loan).zone());
        if (!isOverdue(loan)) {
            ZonedDateTime moment = loan.dueAt().atZone(venueOf(loan).zone());
            return moment.toLocalDate().equals(day)
                    ? Words.say("lending.due", day, moment)
                    : Words.say("lending.due.day", day);
        }
        Money fee = late(loan);
        return fee.isZero() ? Words.say("lending.late", day) : Words.say("lending.late.fee", day, fee);
    }
}
