package org.etabli.identity;

import java.time.Instant;
import org.springframework.security.authentication.LockedException;

/** Too many wrong passwords in a row: nothing is tried before the moment it carries. */
public class LockedOutException extends LockedException {

    private static final long serialVersionUID = 1L;
    private final Instant until;

    LockedOutException(Instant until) {
        super("locked until " + until);
        this.until = until;
    }

    public Instant until() {
        return until;
    }
}
