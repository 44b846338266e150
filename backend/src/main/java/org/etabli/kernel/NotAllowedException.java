package org.etabli.kernel;

/** The caller may know of the thing but not do this to it. Carries the role or scope that is missing. */
public class NotAllowedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String missing;

    public NotAllowedException(String missing) {
        super("not allowed, needs " + missing);
        this.missing = missing;
    }

    public String missing() {
        return missing;
    }
}
