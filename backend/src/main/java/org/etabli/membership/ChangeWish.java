package org.etabli.membership;

import java.time.LocalDate;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PlanId;

/** What somebody wants of a contract. */
public sealed interface ChangeWish {

    /** Another plan: a dearer one now, a cheaper one when the period ends. */
    record TakePlan(PlanId plan) implements ChangeWish {}

    /** @param until the first day she is back */
    record Rest(LocalDate from, LocalDate until) implements ChangeWish {}

    /** The pause ends today, or does not begin. */
    record GoOn() implements ChangeWish {}

    /** At the earliest day that notice and minimum term allow. */
    record Cancel() implements ChangeWish {}

    /** A cancellation or a change to a cheaper plan that has not taken effect. */
    record TakeBack() implements ChangeWish {}

    /** Another person goes on with it; by staff only. */
    record Transfer(MemberId to) implements ChangeWish {}
}
