package org.etabli.gallery;

import java.util.List;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * What its author writes of a project; pictures, files and others who made it are added one by one.
 *
 * @param summary one sentence; needed to publish
 * @param body plain paragraphs, parted by blank lines; lines with « - » are a list, with « # » a heading
 * @param licence needed to publish
 */
public record ProjectDraft(
        VenueId venue,
        String title,
        @Nullable String summary,
        @Nullable String body,
        @Nullable Licence licence,
        List<MachineUsed> machines,
        List<MaterialUsed> materials) {

    static final int LONGEST_BODY = 15_000;

    private static final int MOST = 40;

    /** @throws InvalidInputException naming the field that does not fit */
    public ProjectDraft {
        title = Input.text("title", title, 120);
        summary = Input.optional("summary", summary, 240);
        body = Input.optional("body", body, LONGEST_BODY);
        machines = atMost("machines", machines);
        materials = atMost("materials", materials);
    }

    private static <T> List<T> atMost(String field, List<T> all) {
        if (all.size() > MOST) {
            throw new InvalidInputException(field, "at-most", MOST);
        }
        return List.copyOf(all);
    }
}
