package org.etabli.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;

/** {@code Authorization: Bearer} carries a controller's key and so says what it guards. */
@Component
class ControllerKeys {

    private static final String SCHEME = "Bearer ";

    private final Controllers controllers;

    ControllerKeys(Controllers controllers) {
        this.controllers = controllers;
    }

    /** @throws BadCredentialsException when the header is no controller's key, or no longer */
    Guarded guarded(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new BadCredentialsException("no controller's key");
        }
        return controllers
                .find(authorization.substring(SCHEME.length()).strip())
                .orElseThrow(() -> new BadCredentialsException("unknown controller's key"));
    }
}
