package org.etabli.ui.publicsite;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Opens the public home to whoever comes to {@code /}. The screens' own traffic goes to the same address, told apart by a
 * parameter of theirs, and passes.
 */
@Component
class FrontDoor extends OncePerRequestFilter {

    static final String PAGE = "/welcome";

    private static final String OF_A_SCREEN = "v-r";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean looks = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        return !looks || !"/".equals(request.getServletPath()) || request.getParameter(OF_A_SCREEN) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.getRequestDispatcher(PAGE).forward(request, response);
    }
}
