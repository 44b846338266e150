package org.etabli.web;

/** The thing changed since the caller read it: its {@code If-Match} names an older state. */
public class StaleException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
