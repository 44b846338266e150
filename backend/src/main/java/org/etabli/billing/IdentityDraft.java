package org.etabli.billing;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * Who an operator wants to be on its invoices.
 *
 * @param iban where transfers go, spaces allowed, or null
 * @param vatNumber needed from who is liable to VAT
 * @param mention the article that exempts, needed from who is exempt
 */
public record IdentityDraft(
        PostalAddress address,
        String email,
        @Nullable String iban,
        @Nullable String bic,
        int termsDays,
        LocalDate billsFrom,
        VatRegime regime,
        @Nullable String vatNumber,
        @Nullable String mention) {

    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");

    /** @throws InvalidInputException naming the field that does not fit */
    public IdentityDraft {
        email = Input.email("email", email);
        iban = matched("iban", compact(iban), IBAN, "not-an-iban");
        if (iban != null && !provesItself(iban)) {
            throw new InvalidInputException("iban", "not-an-iban");
        }
        bic = matched("bic", compact(bic), BIC, "not-a-bic");
        termsDays = Input.within("termsDays", termsDays, 0, 60);
        Input.chosen("billsFrom", billsFrom);
        NewVatStatus vat = new NewVatStatus(billsFrom, regime, vatNumber, false, mention);
        vatNumber = vat.vatNumber();
        mention = vat.mention();
    }

    private static @Nullable String compact(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? null
                : typed.replaceAll("[\\s\u00a0\u202f]", "").toUpperCase(Locale.ROOT);
    }

    private static @Nullable String matched(String field, @Nullable String value, Pattern form, String otherwise) {
        if (value != null && !form.matcher(value).matches()) {
            throw new InvalidInputException(field, otherwise);
        }
        return value;
    }

    /** Check digits modulo 97 (ISO 13616). */
    private static boolean provesItself(String iban) {
        StringBuilder digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4))
                .chars()
                .forEach(letter -> digits.append(Character.getNumericValue(letter)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }
}
