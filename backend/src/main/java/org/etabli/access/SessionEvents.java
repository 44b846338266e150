package org.etabli.access;

/** What happened at machines. Published inside the transaction; listeners that fail undo it. */
public sealed interface SessionEvents {

    MachineSession session();

    record MachineStarted(MachineSession session) implements SessionEvents {}

    /** It is off; how long it ran may still turn out to be more. */
    record MachineStopped(MachineSession session) implements SessionEvents {}

    /** Nothing of it changes any more. */
    record MachineSessionSettled(MachineSession session) implements SessionEvents {}

    /** A doubtful one is to be paid for, as long as it says that the machine ran. */
    record SessionCharged(MachineSession session) implements SessionEvents {}
}
