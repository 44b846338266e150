package org.etabli.notice;

/** Where a notice stands on its way out. */
public enum OutboxState {
    /** Was not tried yet. */
    WAITING("next_attempt_at < :never AND last_error IS NULL", "next_attempt_at, id"),
    /** Failed, and is tried again by itself. */
    RETRYING("next_attempt_at < :never AND last_error IS NOT NULL", "next_attempt_at, id"),
    /** Failed for days; stays until someone lets it be tried again. */
    GIVEN_UP("next_attempt_at = :never", "created_at DESC, id"),
    /** Left within the last week. */
    SENT("sent_at > :lately", "sent_at DESC, id");

    private final String condition;
    private final String order;

    OutboxState(String condition, String order) {
        this.condition = condition;
        this.order = order;
    }

    /** On the columns of the table, with {@code :never} and {@code :lately}. */
    String condition() {
        return condition;
    }

    String order() {
        return order;
    }
}
