package org.etabli.web;

import org.etabli.kernel.Refusal;

/** What a request to create something came to. */
public sealed interface Creation {

    /**
     * It is there.
     *
     * @param id its place below the address it was posted to
     * @param body the answer, written as JSON
     */
    record Created(String id, Object body) implements Creation {}

    /** It is not, and nothing changed. */
    record Refused(Refusal refusal) implements Creation {}
}
