package org.etabli.kernel;

import java.util.List;

/** Something to be said to a person, in a language not known yet: a key of the message bundles and its arguments. */
public record Text(String key, List<Object> arguments) {

    public Text {
        arguments = List.copyOf(arguments);
    }

    public static Text of(String key, Object... arguments) {
        return new Text(key, List.of(arguments));
    }
}
