package org.etabli.jobs;

import java.time.Duration;
import org.quartz.Job;

/**
 * Work that a module wants done again and again: contributed as a bean. The job itself takes what it needs in its
 * constructor, may be killed at any moment and is run again later; one that throws pauses for longer each time.
 *
 * @param name stable and short; its texts are {@code job.<name>.title} and {@code job.<name>.about}
 * @param type marked with {@code DisallowConcurrentExecution}, which then holds for all nodes together
 */
public record RecurringJob(String name, Class<? extends Job> type, Duration every) {}
