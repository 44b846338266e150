package org.etabli.access;

/** What happened at doors. Published inside the transaction. */
public sealed interface DoorEvents {

    Door door();

    /** Somebody of the staff lets it open, as soon as its controller asks. */
    record DoorLetOpen(Door door) implements DoorEvents {}

    /** A badge was read at it. */
    record BadgeRead(Door door) implements DoorEvents {}
}
