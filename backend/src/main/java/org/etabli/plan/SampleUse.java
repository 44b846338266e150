package org.etabli.plan;

import org.jspecify.annotations.Nullable;

/**
 * What a sample member would use in a period.
 *
 * @param deskHalfDays half-days at a desk
 * @param roomHours hours in a meeting room
 * @param machineHours hours at a machine
 * @param group whose prices she pays, or null
 */
public record SampleUse(
        int deskHalfDays,
        int roomHours,
        int machineHours,
        @Nullable TariffGroup group) {}
