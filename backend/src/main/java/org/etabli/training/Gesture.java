package org.etabli.training;

import java.util.UUID;
import org.etabli.kernel.Name;

/**
 * Something that one must be seen doing well before one works alone.
 *
 * @param id the same in every version of a grid, as long as it is called the same
 */
public record Gesture(UUID id, Name title) {}
