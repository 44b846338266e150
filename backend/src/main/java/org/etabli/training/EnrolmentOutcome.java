package org.etabli.training;

import org.etabli.kernel.Refusal;

/** What came of the wish to take part. */
public sealed interface EnrolmentOutcome {

    record Placed(Enrolment enrolment) implements EnrolmentOutcome {}

    /** @param rank 1 for who gets the next place */
    record Waiting(Enrolment enrolment, int rank) implements EnrolmentOutcome {}

    record Refused(Refusal refusal) implements EnrolmentOutcome {}
}
