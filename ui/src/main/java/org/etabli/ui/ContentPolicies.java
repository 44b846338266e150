package org.etabli.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What a page may load: nothing from third parties, ever. Public pages run no script at all, but for a display's that keeps itself fresh; Flow's client needs inline
 * scripts and styles and evaluates the scripts that the server sends it; the readable page of the API needs inline styles.
 */
class ContentPolicies implements HeaderWriter, Customizer<HeadersConfigurer<HttpSecurity>> {

    private static final String HEADER = "Content-Security-Policy";
    private static final String NO_FRAME =
            "; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final String PUBLIC_PAGES =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; manifest-src 'self'"
                    + NO_FRAME;
    /** Its form leads on to the card service. */
    private static final String SELLING =
            PUBLIC_PAGES.replace("form-action 'self'", "form-action 'self' https://checkout.stripe.com");

    /** Asks for itself again. */
    private static final String DISPLAYS = PUBLIC_PAGES + "; script-src 'self'; connect-src 'self'";

    private static final String API_PAGE =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:" + NO_FRAME;
    private static final String SCREENS = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'"
            + NO_FRAME;

    private static final List<String> PUBLIC =
            List.of("/places", "/venues/", "/projects", "/pay/", "/membership-plans", "/day-pass/", "/visit/");
    private static final List<String> API = List.of("/api", "/swagger-ui/");

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.addHeaderWriter(this)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(self), geolocation=(), microphone=(), payment=(), usb=()"));
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HEADER)) {
            response.setHeader(HEADER, policyOf(request.getRequestURI()));
        }
    }

    private static String policyOf(String path) {
        if (path.endsWith("/day-pass") || path.equals("/gift-card")) {
            return SELLING;
        }
        if (path.startsWith("/displays/")) {
            return DISPLAYS;
        }
        if (path.equals("/") || PUBLIC.stream().anyMatch(path::startsWith)) {
            return PUBLIC_PAGES;
        }
        return API.stream().anyMatch(path::startsWith) ? API_PAGE : SCREENS;
    }
}
