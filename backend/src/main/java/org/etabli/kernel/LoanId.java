package org.etabli.kernel;

import java.util.UUID;

/** Identifies a loan of a piece of equipment. */
public record LoanId(UUID value) {

    public static LoanId next() {
        return new LoanId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static LoanId parse(String text) {
        return new LoanId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
