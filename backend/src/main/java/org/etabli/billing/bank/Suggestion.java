package org.etabli.billing.bank;

import java.time.LocalDate;
import java.util.Set;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.PayerId;
import org.joda.money.Money;

/** An open invoice that a movement may be meant for, and what speaks for it; never taken without a person. */
public record Suggestion(
        InvoiceId invoice, String number, PayerId payer, String customer, LocalDate dueOn, Money open, Set<Why> why) {

    /** What speaks for it, the strongest first. */
    public enum Why {
        NUMBER(50),
        ACCOUNT(25),
        NAME(25),
        AMOUNT(20),
        TOTAL(15);

        private final int weight;

        Why(int weight) {
            this.weight = weight;
        }
    }

    int weight() {
        return why.stream().mapToInt(each -> each.weight).sum();
    }
}
