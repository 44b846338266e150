package org.etabli.web;

/** The Idempotency-Key was used for another request before. */
public class KeyReusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
