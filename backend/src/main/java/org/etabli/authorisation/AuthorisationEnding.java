package org.etabli.authorisation;

import java.time.Instant;
import org.etabli.kernel.AuthorisationId;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.MemberId;

/**
 * The holder of an authorisation is to hear that it ends soon; told inside the transaction, once for each end.
 *
 * @param until the first moment without it
 * @param invited whether a trainer invites her to renew it; else the calendar does
 */
public record AuthorisationEnding(
        AuthorisationId authorisation, MemberId member, AuthorisationTypeId type, Instant until, boolean invited) {}
