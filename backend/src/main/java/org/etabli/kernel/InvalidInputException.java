package org.etabli.kernel;

import java.util.List;

/** A field does not hold what it must. Carries the field's name and the key and arguments of the text to show. */
public class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String field;
    private final transient Text text;

    /** @param key below {@code invalid.} in the message bundles */
    public InvalidInputException(String field, String key, Object... arguments) {
        super(field + ": " + key + " " + List.of(arguments));
        this.field = field;
        this.text = Text.of("invalid." + key, arguments);
    }

    public String field() {
        return field;
    }

    public Text text() {
        return text;
    }
}
