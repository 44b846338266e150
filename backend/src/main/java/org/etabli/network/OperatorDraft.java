package org.etabli.network;

import java.util.regex.Pattern;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A legal entity as someone wants it to be.
 *
 * @param siren nine digits, the last of which proves the others, spaces allowed; or null for a body without one
 */
public record OperatorDraft(
        String name, @Nullable String legalForm, @Nullable String siren, CurrencyUnit currency) {

    private static final Pattern NINE_DIGITS = Pattern.compile("\\d{9}");

    /** @throws InvalidInputException naming the field that does not fit */
    public OperatorDraft {
        name = Input.text("name", name, 120);
        legalForm = Input.optional("legalForm", legalForm, 60);
        siren = siren == null || siren.isBlank() ? null : proven(siren.replaceAll("[\\s\u00a0\u202f.]", ""));
        Input.chosen("currency", currency);
    }

    private static String proven(String digits) {
        if (!NINE_DIGITS.matcher(digits).matches() || !provesItself(digits)) {
            throw new InvalidInputException("siren", "not-a-siren");
        }
        return digits;
    }

    /** Luhn's formula (ISO/IEC 7812-1), which INSEE uses for its numbers. */
    private static boolean provesItself(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int weighed = place % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
