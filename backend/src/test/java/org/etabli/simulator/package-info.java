/**
 * A laser cutter with a badge reader, as a device maker would build it after {@code ops/controllers/README.md}: knows the
 * protocol and nothing of Établi's code. {@code ops/controllers/simulate} plays it by hand, tests drive it.
 */
@NullMarked
package org.etabli.simulator;

import org.jspecify.annotations.NullMarked;
