package org.etabli.kernel;

/** Someone else changed the thing since the caller read it; nothing was written. Read it again, then decide. */
public class ChangedMeanwhileException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String kind;

    /** @param kind what was changed, for instance {@code resource}; names the text shown */
    public ChangedMeanwhileException(String kind, Object id) {
        super(kind + " " + id + " was changed meanwhile");
        this.kind = kind;
    }

    public String kind() {
        return kind;
    }
}
