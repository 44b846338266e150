package org.etabli.joining;

import org.etabli.kernel.Refusal;

/** What came of a signature. */
public sealed interface JoiningOutcome {

    /** She is a member from today on. */
    record Joined(SignUp signUp) implements JoiningOutcome {}

    /** Her contract starts when her paper is accepted. */
    record Waiting(SignUp signUp) implements JoiningOutcome {}

    record Refused(Refusal refusal) implements JoiningOutcome {}
}
