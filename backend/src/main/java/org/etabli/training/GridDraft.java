package org.etabli.training;

import java.util.List;
import java.util.Locale;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.Name;
import org.jspecify.annotations.Nullable;

/**
 * The gestures of a grid, as someone wants them.
 *
 * @param gestures 1 to 12, none of them twice
 */
public record GridDraft(List<Name> gestures) {

    private static final int MOST = 12;
    private static final int LONGEST = 40;

    /** @throws InvalidInputException naming the field that does not fit */
    public GridDraft {
        Input.within("gestures", gestures.size(), 1, MOST);
        gestures = List.copyOf(gestures);
        long different = gestures.stream()
                .map(name -> name.french().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        if (different < gestures.size()) {
            throw new InvalidInputException("gestures", "gesture-twice");
        }
    }

    /**
     * As it was typed, 40 characters at most.
     *
     * @param english null or blank where it is called the same
     */
    public static Name gesture(@Nullable String french, @Nullable String english) {
        return new Name(Input.text("gesture", french, LONGEST), Input.optional("gestureEn", english, LONGEST));
    }
}
