package org.etabli.identity;

import org.etabli.identity.LoginOutcome.LockedOut;
import org.etabli.identity.LoginOutcome.SignedIn;
import org.etabli.identity.LoginOutcome.WrongCredentials;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Lets Spring Security's form login ask {@link Logins}. */
@Component
class PasswordAuthentication implements AuthenticationProvider {

    private final Logins logins;
    private final Callers callers;

    PasswordAuthentication(Logins logins, Callers callers) {
        this.logins = logins;
        this.callers = callers;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String email = attempt.getName();
        return switch (logins.signIn(email, String.valueOf(attempt.getCredentials()))) {
            case SignedIn(var member) ->
                UsernamePasswordAuthenticationToken.authenticated(
                        new SignedInMember(member, email), null, ViewRoles.of(callers.callerOf(member)));
            case WrongCredentials() -> throw new BadCredentialsException("wrong address or password");
            case LockedOut(var until) -> throw new LockedOutException(until);
        };
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
