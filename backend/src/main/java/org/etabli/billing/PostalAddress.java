package org.etabli.billing;

import java.util.Locale;
import java.util.regex.Pattern;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** Where letters reach somebody, as an invoice names it. */
public record PostalAddress(String street, String postcode, String city, String country) {

    private static final Pattern FRENCH_POSTCODE = Pattern.compile("\\d{5}");

    /** @throws InvalidInputException naming the field that does not fit */
    public PostalAddress {
        street = Input.text("street", street, 200);
        postcode = Input.text("postcode", postcode, 10);
        city = Input.text("city", city, 100);
        country = Input.text("country", country, 2).toUpperCase(Locale.ROOT);
        if (country.equals("FR") && !FRENCH_POSTCODE.matcher(postcode).matches()) {
            throw new InvalidInputException("postcode", "not-a-postcode");
        }
    }

    /** In France; whatever is null is refused by name. */
    @SuppressWarnings("NullAway")
    public static PostalAddress inFrance(@Nullable String street, @Nullable String postcode, @Nullable String city) {
        return new PostalAddress(street, postcode, city, "FR");
    }
}
