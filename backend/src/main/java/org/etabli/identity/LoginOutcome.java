package org.etabli.identity;

import java.time.Instant;
import org.etabli.kernel.MemberId;

/** What became of an attempt to sign in. */
public sealed interface LoginOutcome {

    record SignedIn(MemberId member) implements LoginOutcome {}

    /** Unknown address or wrong password; which of the two is not told. */
    record WrongCredentials() implements LoginOutcome {}

    /** Too many wrong passwords in a row. */
    record LockedOut(Instant until) implements LoginOutcome {}
}
