package org.etabli.simulator;

/** What stands beside a machine or a door, with a badge reader. */
public interface Device {

    /** A badge is held to the reader. */
    void badge(String credential);

    /** What the controller does each second. */
    void tick();

    /** As {@link #tick} when a minute has passed: asks for the list of rights at once. */
    void refreshRights();

    /** The network is gone. */
    void cut();

    void restore();

    /** Whether the machine is on, or the door open. */
    boolean isOn();

    /** What it shows. */
    String said();

    /** How much it could not tell yet. */
    int untold();
}
