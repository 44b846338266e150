package org.etabli.training;

import org.etabli.kernel.Refusal;

/** What came of answers to a quiz. */
public sealed interface QuizOutcome {

    record Marked(QuizMark mark) implements QuizOutcome {}

    record Refused(Refusal refusal) implements QuizOutcome {}
}
