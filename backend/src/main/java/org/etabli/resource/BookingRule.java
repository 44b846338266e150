package org.etabli.resource;

import java.time.Duration;

/**
 * What a reservation of a resource must keep to.
 *
 * @param step starts and lengths are multiples of it, counted on the venue's wall clock
 * @param notice the least time between asking and the start
 * @param horizonDays how many days ahead one may reserve
 * @param bufferBefore kept free before, and {@code bufferAfter} after
 * @param freeCancellation until so long before the start cancelling is free
 * @param lateCancelPercent what part of price or credit a later cancellation keeps
 */
public record BookingRule(
        Duration min,
        Duration max,
        Duration step,
        Duration notice,
        int horizonDays,
        Duration bufferBefore,
        Duration bufferAfter,
        boolean needsApproval,
        Duration freeCancellation,
        int lateCancelPercent) {

    /** What suits most things of the kind: a start for whoever sets one up. */
    public static BookingRule usualFor(ResourceKind kind) {
        return switch (kind) {
            case DESK, OFFICE, PARKING, LOCKER -> usual(30, 12 * 60, 30, 60, 0);
            case ROOM -> usual(30, 8 * 60, 15, 90, 0);
            case MACHINE -> usual(30, 4 * 60, 15, 30, 10);
            case EQUIPMENT -> usual(60, 7 * 24 * 60, 60, 60, 0);
        };
    }

    private static BookingRule usual(int min, int max, int step, int horizonDays, int bufferAfter) {
        return new BookingRule(
                Duration.ofMinutes(min),
                Duration.ofMinutes(max),
                Duration.ofMinutes(step),
                Duration.ZERO,
                horizonDays,
                Duration.ZERO,
                Duration.ofMinutes(bufferAfter),
                false,
                Duration.ofHours(2),
                50);
    }
}
