package org.etabli.ui.planning;

/** A screen on which the desk decides about reservations. */
public interface DeskScreen {

    /** Something was decided: what floats closes, the screen shows how things stand. */
    void settled();

    /** Closes what floats. */
    void close();
}
