package org.etabli.setup;

import java.time.Duration;
import org.etabli.kernel.MemberId;

/** What came of setting up. */
public sealed interface SetupOutcome {

    record SetUp(MemberId administrator) implements SetupOutcome {}

    /** The code is not the one that the server printed. */
    record WrongCode() implements SetupOutcome {}

    /** Too many wrong codes: nobody is listened to for a while. */
    record TooManyAttempts(Duration pause) implements SetupOutcome {}

    /** It was set up before, perhaps a moment ago by someone else; it is closed for ever. */
    record Closed() implements SetupOutcome {}
}
