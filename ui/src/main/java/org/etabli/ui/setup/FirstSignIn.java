package org.etabli.ui.setup;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Signs in who has just made her account, so that she need not type it again. */
@SpringComponent
class FirstSignIn {

    private final AuthenticationProvider passwords;

    FirstSignIn(AuthenticationProvider passwords) {
        this.passwords = passwords;
    }

    /** The session gets a new id, as at every sign-in: the old one may be known to someone else. */
    void go(String email, String password) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                passwords.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(email, password)));
        SecurityContextHolder.setContext(context);
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        if (request != null) {
            request.getHttpServletRequest().changeSessionId();
        }
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        UI.getCurrent().getPage().setLocation("start");
    }
}
