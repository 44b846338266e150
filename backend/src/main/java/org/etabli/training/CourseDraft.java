package org.etabli.training;

import java.util.Set;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A course, as someone wants it to be.
 *
 * @param price for one person, zero when it costs nothing
 * @param minPlaces 1 to {@code maxPlaces}
 * @param maxPlaces 1 to 100
 */
public record CourseDraft(
        String title,
        @Nullable String description,
        Money price,
        int minPlaces,
        int maxPlaces,
        Set<AuthorisationTypeId> grants) {

    private static final int MOST = 100;

    /** @throws InvalidInputException naming the field that does not fit */
    public CourseDraft {
        title = Input.text("title", title, 120);
        description = Input.optional("description", description, 2000);
        Input.within("maxPlaces", maxPlaces, 1, MOST);
        Input.within("minPlaces", minPlaces, 1, maxPlaces);
        if (price.isNegative()) {
            throw new InvalidInputException("price", "negative-amount");
        }
        grants = Set.copyOf(grants);
    }
}
