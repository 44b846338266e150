package org.etabli.authorisation;

import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * How far a member's practice has come, as the HTTP surface writes it.
 *
 * @param minutes that count
 * @param months within which they count
 * @param standing {@code counts}, {@code suspended} or {@code lacks-ground}
 * @param declined why a trainer said not yet, the last time, or null
 */
public record PracticeView(
        String authorisationTypeId,
        String authorisation,
        int minutes,
        int neededMinutes,
        int leftMinutes,
        int months,
        String standing,
        @Nullable String declined) {

    public static PracticeView of(PracticeProgress progress) {
        return new PracticeView(
                progress.type().id().toString(),
                progress.type().name(),
                progress.minutes(),
                progress.needed(),
                progress.left(),
                progress.months(),
                Words.of(progress.standing()),
                progress.declined());
    }
}
