package org.etabli.member;

import org.etabli.kernel.MemberId;

/** How someone became known to an operator. */
public sealed interface Admission {

    MemberId member();

    /** Nobody in the network had the address. */
    record Registered(MemberId member) implements Admission {}

    /** She was a member of the network already; what she says of herself stays as it is. */
    record Affiliated(MemberId member) implements Admission {}
}
