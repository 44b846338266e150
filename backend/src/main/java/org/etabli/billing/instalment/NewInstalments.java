package org.etabli.billing.instalment;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.InvoiceId;
import org.joda.money.Money;

/** What is agreed on: days, each after the one before, and amounts. */
public record NewInstalments(InvoiceId invoice, List<Part> parts) {

    public static final int FEWEST = 2;
    public static final int MOST = 24;

    /** @param dueOn in the operator's calendar */
    public record Part(LocalDate dueOn, Money amount) {}

    /** @throws InvalidInputException naming the field that does not fit */
    public NewInstalments {
        parts = List.copyOf(parts);
        Input.within("count", parts.size(), FEWEST, MOST);
        for (int place = 0; place < parts.size(); place++) {
            Part part = parts.get(place);
            Input.chosen("dueOn", part.dueOn());
            if (!Input.chosen("amount", part.amount()).isPositive()) {
                throw new InvalidInputException("amount", "amount-positive");
            }
            if (place > 0 && !part.dueOn().isAfter(parts.get(place - 1).dueOn())) {
                throw new InvalidInputException("dueOn", "days-in-order");
            }
        }
    }

    /**
     * Equal parts, one a month from the first day on; what can't be divided is in the last. A month without that day has it
     * on its last one.
     *
     * @throws InvalidInputException when there are too few or too many, or too little for so many
     */
    public static List<Part> spread(Money open, int count, LocalDate firstOn) {
        Input.within("count", count, FEWEST, MOST);
        Input.chosen("firstOn", firstOn);
        Money each = open.dividedBy(count, RoundingMode.DOWN);
        if (!each.isPositive()) {
            throw new InvalidInputException("count", "amount-positive");
        }
        Money last = open.minus(each.multipliedBy(count - 1));
        return IntStream.range(0, count)
                .mapToObj(place -> new Part(firstOn.plusMonths(place), place == count - 1 ? last : each))
                .toList();
    }

    Money sum() {
        return parts.stream().map(Part::amount).reduce(Money::plus).orElseThrow();
    }
}
