package org.etabli.kernel;

/** Nothing is known under this id, or nothing that the caller may know of. */
public class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String kind;

    /** @param kind what was looked for, for instance {@code reservation}; names the text shown */
    public NotFoundException(String kind, Object id) {
        super("no " + kind + " " + id);
        this.kind = kind;
    }

    public String kind() {
        return kind;
    }
}
