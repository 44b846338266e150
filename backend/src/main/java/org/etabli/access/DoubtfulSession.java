package org.etabli.access;

import org.jspecify.annotations.Nullable;

/**
 * A session of which it is not sure that she stood there as long as the machine ran.
 *
 * @param machine its name
 * @param member how she is called, or null when the operator knows her no more
 * @param decidedBy how who decided is called, or null while it waits
 */
public record DoubtfulSession(
        MachineSession session,
        String machine,
        @Nullable String member,
        Verdict verdict,
        @Nullable String decidedBy) {}
