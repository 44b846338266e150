package org.etabli.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.etabli.kernel.Phrasebook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language somebody reads: the one in the address ({@code ?lang=en}), else the one chosen before (a cookie), else the
 * first of {@code Accept-Language} that we speak, else French.
 */
@Component("localeResolver")
public class ReaderLanguage implements LocaleResolver {

    public static final String PARAMETER = "lang";
    public static final String COOKIE = "etabli-language";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Stream.of(fromAddress(request), chosenBefore(request), asked(request))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Locale.FRENCH);
    }

    @Override
    public void setLocale(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale language) {
        throw new UnsupportedOperationException("the reader chooses by the address");
    }

    private static Optional<Locale> fromAddress(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null && query.contains(PARAMETER + "=")
                ? spoken(request.getParameter(PARAMETER))
                : Optional.empty();
    }

    private static Optional<Locale> chosenBefore(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .flatMap(cookie -> spoken(cookie.getValue()).stream())
                        .findFirst();
    }

    private static Optional<Locale> asked(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Optional.empty();
        }
        List<Locale> inOrder = Collections.list(request.getLocales());
        return inOrder.stream()
                .flatMap(locale -> spoken(locale.getLanguage()).stream())
                .findFirst();
    }

    private static Optional<Locale> spoken(@Nullable String language) {
        return Phrasebook.LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(language))
                .findFirst();
    }
}
