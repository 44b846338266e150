package org.etabli.ui.setup;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.etabli.setup.FirstRun;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends every page of an empty installation to the first run, before anyone is asked to sign in. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class SetupRedirect extends OncePerRequestFilter {

    private static final String SETUP = "/setup";
    private final ObjectProvider<FirstRun> firstRun;

    /** Filters are made while the server starts; the database may come up after them. */
    SetupRedirect(ObjectProvider<FirstRun> firstRun) {
        this.firstRun = firstRun;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPage(request) && firstRun.getObject().isOpen()) {
            response.sendRedirect(request.getContextPath() + SETUP);
            return;
        }
        chain.doFilter(request, response);
    }

    /** What a browser asks for to show it: no file, no message of Vaadin's, no call of the API. */
    private static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return "GET".equals(request.getMethod())
                && accepted != null
                && accepted.contains("text/html")
                && request.getParameter("v-r") == null
                && !path.equals(SETUP)
                && !path.startsWith("/api/")
                && !path.startsWith("/actuator/")
                && !path.startsWith("/VAADIN/");
    }
}
