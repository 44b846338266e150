package org.etabli.training;

import java.time.Duration;
import org.etabli.kernel.Input;
import org.etabli.kernel.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * How a course is usually held, and until when what may still change.
 *
 * @param minutes how long a session usually lasts, 15 to 1380
 * @param trainer who usually holds it, or null
 * @param decideHours so many hours before the start a session with too few people is called off, 0 to 720; 0: never by itself
 * @param leaveHours so many hours before the start one may still leave at no cost, 0 to 720
 */
public record CourseTerms(int minutes, @Nullable MemberId trainer, int decideHours, int leaveHours) {

    public static final CourseTerms USUAL = new CourseTerms(120, null, 48, 24);

    /** What is settled the longest before the start. */
    static final Duration LONGEST = Duration.ofDays(30);

    private static final int MONTH = 30 * 24;

    /** @throws org.etabli.kernel.InvalidInputException naming the field that does not fit */
    public CourseTerms {
        Input.within("minutes", minutes, 15, 23 * 60);
        Input.within("decideHours", decideHours, 0, MONTH);
        Input.within("leaveHours", leaveHours, 0, MONTH);
    }
}
