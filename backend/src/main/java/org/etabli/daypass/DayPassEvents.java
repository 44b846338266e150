package org.etabli.daypass;

import org.etabli.kernel.DayPassId;

/** What happened to day passes. Published inside the transaction; listeners that fail undo it. */
public final class DayPassEvents {

    private DayPassEvents() {}

    public record DayPassConfirmed(DayPassId pass) {}

    public record DayPassCancelled(DayPassId pass) {}
}
