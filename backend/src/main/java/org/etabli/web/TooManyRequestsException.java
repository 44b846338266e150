package org.etabli.web;

import java.time.Duration;

/** Not now: the caller may try again after so long. */
public class TooManyRequestsException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final Duration retryAfter;

    public TooManyRequestsException(Duration retryAfter) {
        super("again after " + retryAfter);
        this.retryAfter = retryAfter;
    }

    /** At least a second. */
    public Duration retryAfter() {
        return retryAfter.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : retryAfter;
    }
}
