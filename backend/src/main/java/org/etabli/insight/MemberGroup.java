package org.etabli.insight;

/** A saved look at the members. */
public enum MemberGroup {
    /** Who has a plan in force. */
    ACTIVE,
    /** Whose plan ends within thirty days, with none to follow. */
    LEAVING,
    /** Who became known this month. */
    NEW,
    ALL
}
