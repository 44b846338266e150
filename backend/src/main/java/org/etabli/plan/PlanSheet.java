package org.etabli.plan;

/**
 * A plan as its manager sees it.
 *
 * @param holders contracts that are in force or will be
 * @param everHeld whether there ever was a contract: such a plan stays, because contracts say what it was
 */
public record PlanSheet(Plan plan, int revision, long holders, boolean everHeld) {}
