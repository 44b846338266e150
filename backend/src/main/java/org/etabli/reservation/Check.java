package org.etabli.reservation;

import org.etabli.kernel.Text;
import org.jspecify.annotations.Nullable;

/** One line of the list "what we check": what, whether it holds, and what was found. */
public record Check(Text label, boolean holds, @Nullable Text finding) {}
