package org.etabli.gallery;

import java.util.Arrays;
import java.util.List;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * Which published projects are looked for; null is any.
 *
 * @param words all of which occur
 * @param trade the heading of one of its machines
 * @param material what one of its materials is called
 * @param machine one that it was made with
 */
public record ProjectSearch(
        @Nullable String words,
        @Nullable String trade,
        @Nullable String material,
        @Nullable VenueId venue,
        @Nullable Licence licence,
        @Nullable ResourceId machine) {

    public static final ProjectSearch ALL = new ProjectSearch(null, null, null, null, null, null);

    private static final int MOST_WORDS = 8;

    /** @throws InvalidInputException naming the field that is too long */
    public ProjectSearch {
        words = Input.optional("q", words, 200);
        trade = Input.optional("machine", trade, 80);
        material = Input.optional("material", material, 120);
    }

    public static ProjectSearch madeWith(ResourceId machine) {
        return new ProjectSearch(null, null, null, null, null, machine);
    }

    List<String> each() {
        return words == null
                ? List.of()
                : Arrays.stream(words.split("\\s+")).limit(MOST_WORDS).toList();
    }
}
