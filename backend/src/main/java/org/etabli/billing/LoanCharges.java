package org.etabli.billing;

import java.time.LocalDate;
import org.etabli.billing.Extras.Extra;
import org.etabli.kernel.Text;
import org.etabli.lending.Loan;
import org.etabli.lending.LoanEvents.LoanReturned;
import org.etabli.network.Venues;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.joda.money.Money;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Charges what a loan cost that came back, beside what its deposit paid: the rest of the damage, and being late. */
@Component
class LoanCharges {

    private final Extras extras;
    private final Resources resources;
    private final Venues venues;

    LoanCharges(Extras extras, Resources resources, Venues venues) {
        this.extras = extras;
        this.resources = resources;
        this.venues = venues;
    }

    @EventListener
    void on(LoanReturned event) {
        Loan loan = event.loan();
        var zone = venues.get(loan.venue()).zone();
        LocalDate back = LocalDate.ofInstant(loan.returnedAt() == null ? loan.dueAt() : loan.returnedAt(), zone);
        charge(loan, "damage", loan.damage().minus(loan.kept()), back, back);
        charge(loan, "late", loan.late(), back, loan.dueOn(zone));
    }

    private void charge(Loan loan, String what, Money price, LocalDate day, LocalDate told) {
        if (price.isPositive()) {
            extras.charge(new Extra(
                    loan.operator(),
                    loan.member(),
                    "loan-" + what + " " + loan.id(),
                    ChargeKind.LOAN,
                    Text.of("billing.charge.loan-" + what, name(loan), told),
                    day,
                    price,
                    loan.id().value()));
        }
    }

    private String name(Loan loan) {
        return resources.recall(loan.resource()).map(Resource::name).orElse("");
    }
}
