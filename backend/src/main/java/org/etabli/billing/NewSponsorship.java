package org.etabli.billing;

import java.time.LocalDate;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.PayerId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed with who pays for a member.
 *
 * @param endsOn the first day without it, or null
 * @param ceiling the most that is paid in all, or null
 * @param reference a file number of the sponsor's, or null
 */
public record NewSponsorship(
        Payer payer,
        SponsoredShare share,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Money ceiling,
        @Nullable String reference) {

    private static final int LONGEST_REFERENCE = 80;

    /** Who pays: one that the operator bills already, or a body or a person to be known from now on. */
    public sealed interface Payer {

        record Known(PayerId id) implements Payer {}

        /**
         * @param legal whether it is a company, an association or an authority, and no private person
         * @param siren nine digits with or without spaces, or null
         */
        record New(
                String name,
                boolean legal,
                @Nullable String siren,
                PostalAddress address,
                @Nullable String email) implements Payer {

            /** @throws InvalidInputException naming the field that does not fit */
            public New {
                name = Input.text("name", name, 200);
                String typed = Input.optional("siren", siren, 20);
                siren = typed == null ? null : typed.replaceAll("\\s", "");
                if (siren != null && !siren.matches("\\d{9}")) {
                    throw new InvalidInputException("siren", "not-readable");
                }
                email = email == null || email.isBlank() ? null : Input.email("email", email);
            }
        }
    }

    /** @throws InvalidInputException naming the field that does not fit */
    public NewSponsorship {
        Input.chosen("sponsor", payer);
        Input.chosen("share", share);
        Input.chosen("startsOn", startsOn);
        if (endsOn != null && !endsOn.isAfter(startsOn)) {
            throw new InvalidInputException("endsOn", "end-not-after-start");
        }
        if (ceiling != null && !ceiling.isPositive()) {
            throw new InvalidInputException("ceiling", "amount-positive");
        }
        reference = Input.optional("reference", reference, LONGEST_REFERENCE);
    }
}
