package org.etabli.ui.shell;

/** Keeps a menu entry away while it would lead to nothing, whatever the roles say. */
public interface MenuGate {

    /** The route of the entry. */
    String path();

    boolean isOpen();
}
