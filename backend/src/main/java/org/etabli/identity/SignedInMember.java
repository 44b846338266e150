package org.etabli.identity;

import java.security.Principal;
import org.etabli.kernel.MemberId;

/** The principal of a browser session. Roles are not in it: they are read anew, see {@link Callers}. */
public record SignedInMember(MemberId id, String email) implements Principal {

    @Override
    public String getName() {
        return email;
    }
}
