package org.etabli.reservation;

import org.etabli.plan.Measure;

/** So many half-days or minutes of an allowance. */
public record Credit(long amount, Measure measure) {}
