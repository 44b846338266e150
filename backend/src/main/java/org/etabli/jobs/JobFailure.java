package org.etabli.jobs;

import java.time.Instant;

/**
 * A job that failed and has not succeeded since.
 *
 * @param attempts how often in a row
 * @param pausesUntil it is not run by itself before this moment
 */
public record JobFailure(
        String job, int attempts, Instant firstAt, Instant lastAt, Instant pausesUntil, String error) {}
