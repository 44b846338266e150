package org.etabli.joining;

import java.time.Instant;
import java.util.Locale;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.SignUpId;
import org.etabli.kernel.VenueId;
import org.etabli.plan.TariffGroup;
import org.jspecify.annotations.Nullable;

/**
 * Someone on her way to become a member, as far as she has got.
 *
 * @param group the reduced rate she asks for, or null
 * @param documentType of the paper that shows it, for instance {@code application/pdf}; null while there is none
 * @param reason why the paper was refused, or null
 * @param member once she has a contract
 * @param invoice the first one, or null when nothing is owed yet
 */
public record SignUp(
        SignUpId id,
        OperatorId operator,
        VenueId venue,
        PlanId plan,
        String firstName,
        String lastName,
        String email,
        Locale locale,
        State state,
        @Nullable TariffGroup group,
        @Nullable String documentType,
        @Nullable String reason,
        @Nullable MemberId member,
        @Nullable InvoiceId invoice,
        Instant createdAt,
        @Nullable Instant signedAt) {

    /** Where she is. */
    public enum State {
        /** Her address is known to be hers once she follows the link; nothing is signed. */
        STARTED,
        /** She has signed; her contract starts when staff accept her paper. */
        WAITING,
        /** Her paper was refused; she may send another one. */
        RETURNED,
        /** She has her contract. */
        DONE
    }

    public String fullName() {
        return firstName + " " + lastName;
    }
}
