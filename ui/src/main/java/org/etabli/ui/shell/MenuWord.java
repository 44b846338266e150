package org.etabli.ui.shell;

/** What a menu entry is called by the person at hand, where that is not what everybody calls it. */
public interface MenuWord {

    /** The route of the entry. */
    String path();

    /** The message key, or the given one. */
    String titleKey(String usual);
}
