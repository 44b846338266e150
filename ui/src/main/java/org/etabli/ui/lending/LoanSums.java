package org.etabli.ui.lending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.etabli.lending.Loan;
import org.etabli.ui.component.Words;
import org.joda.money.Money;

/** What became of the money of a loan that is back. */
final class LoanSums {

    private LoanSums() {}

    /** « Dégât : 55,00 €, dont 40,00 € pris sur la caution, 15,00 € sur facture. Retard : 2,00 €. »; empty for nothing. */
    static Optional<String> of(Loan loan) {
        List<String> sums = new ArrayList<>();
        if (loan.damage().isPositive()) {
            sums.add(damage(loan.damage(), loan.kept()));
        }
        if (loan.late().isPositive()) {
            sums.add(Words.say("lending.sum.late", loan.late()));
        }
        Money given = loan.deposit().minus(loan.kept());
        if (given.isPositive()) {
            sums.add(Words.say("lending.sum.given-back", given));
        }
        return sums.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sums));
    }

    /** @param kept of the damage, out of the deposit */
    static String damage(Money damage, Money kept) {
        Money rest = damage.minus(kept);
        if (kept.isZero()) {
            return Words.say("lending.sum.damage.invoiced", damage);
        }
        return rest.isZero()
                ? Words.say("lending.sum.damage.kept", damage)
                : Words.say("lending.sum.damage.both", damage, kept, rest);
    }
}
