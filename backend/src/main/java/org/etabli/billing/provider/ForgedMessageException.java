package org.etabli.billing.provider;

/** A message that claims to come from a payment service, and does not. */
public final class ForgedMessageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ForgedMessageException() {
        super("not signed by the payment service");
    }
}
