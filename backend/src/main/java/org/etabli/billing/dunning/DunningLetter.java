package org.etabli.billing.dunning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a payer is told about what she owes, in her language.
 *
 * @param from the operator's name; {@code email} where answers go
 * @param address where it is sent to, or null when nobody knows
 * @param lead one sentence; {@code body} the operator's words, one paragraph each
 * @param invoices what is overdue, each with its due date and what is open
 * @param closing what follows, how to pay, and what the law adds between professionals
 */
public record DunningLetter(
        String from,
        String email,
        @Nullable String address,
        String subject,
        String lead,
        List<String> body,
        List<Owed> invoices,
        String total,
        List<String> closing) {

    /** @param number as printed */
    public record Owed(String number, LocalDate dueOn, String text) {}
}
