package org.etabli.billing;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * How VAT is to apply to an operator from a day on.
 *
 * @param vatNumber spaces allowed; needed from who is liable to VAT
 * @param onDebits VAT is due when invoiced, not when paid; for who is liable alone
 * @param mention the article that exempts, needed from who is exempt
 */
public record NewVatStatus(
        LocalDate validFrom,
        VatRegime regime,
        @Nullable String vatNumber,
        boolean onDebits,
        @Nullable String mention) {

    private static final Pattern VAT_NUMBER = Pattern.compile("[A-Z]{2}[A-Z0-9]{2,13}");
    private static final String FRANCHISE = "TVA non applicable, art. 293 B du CGI";

    /** @throws InvalidInputException naming the field that does not fit */
    public NewVatStatus {
        Input.chosen("validFrom", validFrom);
        Input.chosen("regime", regime);
        vatNumber = compact(vatNumber);
        if (vatNumber != null && !VAT_NUMBER.matcher(vatNumber).matches()) {
            throw new InvalidInputException("vatNumber", "not-a-vat-number");
        }
        if (regime == VatRegime.LIABLE && vatNumber == null) {
            throw new InvalidInputException("vatNumber", "required");
        }
        onDebits = onDebits && regime == VatRegime.LIABLE;
        mention = switch (regime) {
            case LIABLE -> null;
            case FRANCHISE_293B -> FRANCHISE;
            case EXEMPT -> Input.text("mention", mention, 200);
        };
    }

    private static @Nullable String compact(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? null
                : typed.replaceAll("[\\s\u00a0\u202f]", "").toUpperCase(Locale.ROOT);
    }
}
