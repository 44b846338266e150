package org.etabli.joining;

import java.time.Instant;
import java.time.LocalDate;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.QuotientId;
import org.jspecify.annotations.Nullable;

/**
 * What a member says her household quotient is.
 *
 * @param quotient in whole euros
 * @param documentType of the paper that shows it; null once it was thrown away
 * @param reason why it was refused, or null
 * @param validUntil the first day on which it no longer counts; null unless it is confirmed
 */
public record QuotientDeclaration(
        QuotientId id,
        OperatorId operator,
        MemberId member,
        int quotient,
        State state,
        @Nullable String documentType,
        Instant declaredAt,
        @Nullable String reason,
        @Nullable LocalDate validUntil) {

    public enum State {
        WAITING,
        CONFIRMED,
        REFUSED
    }

    public boolean holdsOn(LocalDate day) {
        return validUntil != null && day.isBefore(validUntil);
    }
}
