package org.etabli.paper;

import java.util.List;
import java.util.stream.Collectors;

/** Pieces of a page, with everything that is said in them escaped. */
public final class Html {

    private Html() {}

    /** With the signs of HTML escaped. */
    public static String text(String said) {
        return said.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** @param name of the element, for instance {@code p} or {@code td class="n"} */
    public static String element(String name, String said) {
        return wrap(name, text(said));
    }

    public static String elements(String name, List<String> said) {
        return said.stream().map(each -> element(name, each)).collect(Collectors.joining("\n"));
    }

    /** @param inside HTML */
    public static String wrap(String name, String inside) {
        return "<" + name + ">" + inside + "</" + name.split(" ", 2)[0] + ">";
    }
}
