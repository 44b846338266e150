package org.etabli.billing;

import java.time.LocalDate;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PlanId;
import org.etabli.membership.ChangeWish;
import org.jspecify.annotations.Nullable;

/**
 * A change as it is asked for over HTTP.
 *
 * @param kind plan, pause, resume, cancel, take-back or transfer
 * @param planId for plan
 * @param from for pause
 * @param until for pause: the day it goes on
 * @param memberId for transfer
 */
record WantedChange(
        @Nullable String kind,
        @Nullable String planId,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String memberId) {

    /** @throws InvalidInputException naming the field that does not fit */
    ChangeWish wish() {
        return switch (Input.text("kind", kind, 20)) {
            case "plan" -> new ChangeWish.TakePlan(PlanId.parse(Input.text("planId", planId, 36)));
            case "pause" -> new ChangeWish.Rest(Input.chosen("from", from), Input.chosen("until", until));
            case "resume" -> new ChangeWish.GoOn();
            case "cancel" -> new ChangeWish.Cancel();
            case "take-back" -> new ChangeWish.TakeBack();
            case "transfer" -> new ChangeWish.Transfer(MemberId.parse(Input.text("memberId", memberId, 36)));
            default -> throw new InvalidInputException("kind", "not-readable");
        };
    }
}
