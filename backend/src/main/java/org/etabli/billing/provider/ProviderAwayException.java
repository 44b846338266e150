package org.etabli.billing.provider;

/** A payment service can't be reached, or did not take what it was asked. Nothing has moved. */
public final class ProviderAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProviderAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
