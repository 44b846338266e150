package org.etabli.identity;

import org.etabli.kernel.MemberId;
import org.etabli.kernel.VenueId;

/** Someone is to be sent a link that lets her set her password; told inside the transaction. */
public sealed interface LoginEvents {

    MemberId member();

    /** @param from whose desk invites her */
    record Invited(MemberId member, VenueId from) implements LoginEvents {}

    record PasswordForgotten(MemberId member) implements LoginEvents {}
}
