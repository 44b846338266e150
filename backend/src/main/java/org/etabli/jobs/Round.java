package org.etabli.jobs;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One round of a job over many things: one that fails does not stop the others, and the round as a whole fails when all
 * have had their turn.
 */
public final class Round {

    private static final Logger log = LoggerFactory.getLogger(Round.class);

    private final String name;
    private int done;
    private int failed;
    private @Nullable RuntimeException first;

    /** @param name what is being done, for the log */
    public Round(String name) {
        this.name = name;
    }

    /** @param work says whether it did something */
    public <T> void over(Iterable<T> things, Predicate<T> work) {
        for (T thing : things) {
            try {
                if (work.test(thing)) {
                    done++;
                }
            } catch (RuntimeException failure) {
                log.warn("{} failed for {}", name, thing, failure);
                failed++;
                first = first == null ? failure : first;
            }
        }
    }

    /**
     * How many were done.
     *
     * @throws IllegalStateException when some failed, with the first failure as its cause
     */
    public int finish() {
        if (first != null) {
            throw new IllegalStateException(
                    name + " failed for " + failed + " and was done for " + done + "; first: " + first.getMessage(),
                    first);
        }
        return done;
    }
}
