package org.etabli.resource;

/** The kinds people look for. */
public enum ResourceKind {
    DESK,
    ROOM,
    OFFICE,
    MACHINE,
    EQUIPMENT,
    PARKING,
    LOCKER
}
