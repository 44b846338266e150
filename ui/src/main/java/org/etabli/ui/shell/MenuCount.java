package org.etabli.ui.shell;

/** A number beside a menu entry: what waits there for the signed-in person. Asked once a page load, so it must be cheap. */
public interface MenuCount {

    /** The route of the entry. */
    String path();

    /** How many wait now; zero shows nothing. Asked only of who may open the entry. */
    long count();
}
