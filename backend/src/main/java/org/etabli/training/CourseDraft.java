package org.etabli.training;

import java.util.Set;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.Name;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A course, as someone wants it to be.
 *
 * @param price for one person, all taxes included; zero when it costs nothing
 * @param minPlaces 1 to {@code maxPlaces}
 * @param maxPlaces 1 to 100
 */
public record CourseDraft(
        Name title,
        @Nullable Name description,
        Money price,
        int minPlaces,
        int maxPlaces,
        CourseTerms terms,
        Set<AuthorisationTypeId> grants) {

    private static final int MOST = 100;
    private static final int TITLE = 120;
    private static final int DESCRIPTION = 2000;

    /** @throws InvalidInputException naming the field that does not fit */
    public CourseDraft {
        Input.within("maxPlaces", maxPlaces, 1, MOST);
        Input.within("minPlaces", minPlaces, 1, maxPlaces);
        if (price.isNegative()) {
            throw new InvalidInputException("price", "negative-amount");
        }
        grants = Set.copyOf(grants);
    }

    /** A course on the usual terms, in one language. */
    public CourseDraft(
            String title,
            @Nullable String description,
            Money price,
            int minPlaces,
            int maxPlaces,
            Set<AuthorisationTypeId> grants) {
        this(
                title(title, null),
                description(description, null),
                price,
                minPlaces,
                maxPlaces,
                CourseTerms.USUAL,
                grants);
    }

    /** @param english null or blank where it is called the same */
    public static Name title(@Nullable String french, @Nullable String english) {
        return new Name(Input.text("title", french, TITLE), Input.optional("titleEn", english, TITLE));
    }

    /** Null without a French one, which then must stand alone. */
    public static @Nullable Name description(@Nullable String french, @Nullable String english) {
        String written = Input.optional("description", french, DESCRIPTION);
        String translated = Input.optional("descriptionEn", english, DESCRIPTION);
        if (written == null && translated != null) {
            throw new InvalidInputException("description", "required");
        }
        return written == null ? null : new Name(written, translated);
    }
}
