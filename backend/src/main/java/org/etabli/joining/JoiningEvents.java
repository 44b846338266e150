package org.etabli.joining;

import org.etabli.kernel.QuotientId;
import org.etabli.kernel.SignUpId;

/** What happened on the way to a contract. Published inside the transaction; listeners that fail undo it. */
public final class JoiningEvents {

    private JoiningEvents() {}

    /** She is to get a link that shows that the address is hers. */
    public record SignUpBegun(SignUpId signUp) {}

    public record DocumentRefused(SignUpId signUp) {}

    public record MemberJoined(SignUpId signUp) {}

    /** Her household quotient was confirmed, or refused. */
    public record QuotientAnswered(QuotientId declaration) {}

    /** A confirmed quotient stops counting soon. */
    public record QuotientEnds(QuotientId declaration) {}
}
