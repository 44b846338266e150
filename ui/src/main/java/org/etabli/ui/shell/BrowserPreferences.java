package org.etabli.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.etabli.kernel.Phrasebook;
import org.springframework.http.HttpHeaders;

/** What this browser remembers about its reader for a year: language, colours, and whether single keys do something. */
public final class BrowserPreferences {

    private static final String LANGUAGE = "etabli-language";
    private static final String COLOURS = "etabli-colours";
    private static final String KEYS = "etabli-keys";
    private static final String OFF = "off";
    private static final String REMEMBER = "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax'"
            + " + (location.protocol === 'https:' ? ';secure' : '')";

    private BrowserPreferences() {}

    /** How the screen is coloured: as the system says, or always one way. */
    public enum Colours {
        AUTO(ColorScheme.Value.LIGHT_DARK),
        LIGHT(ColorScheme.Value.LIGHT),
        DARK(ColorScheme.Value.DARK);

        private final ColorScheme.Value scheme;

        Colours(ColorScheme.Value scheme) {
            this.scheme = scheme;
        }

        ColorScheme.Value scheme() {
            return scheme;
        }
    }

    /** The language chosen here before, else what the browser asks for. */
    public static Locale language(VaadinRequest request) {
        boolean asks = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
        return Phrasebook.nearest(
                find(request, LANGUAGE).map(Locale::forLanguageTag).orElse(asks ? request.getLocale() : Locale.FRENCH));
    }

    public static Colours colours(VaadinRequest request) {
        String chosen = find(request, COLOURS).orElse("");
        return Arrays.stream(Colours.values())
                .filter(colours -> colours.name().equalsIgnoreCase(chosen))
                .findFirst()
                .orElse(Colours.AUTO);
    }

    /** Whether single keys do something; Ctrl K always does (WCAG 2.1.4). */
    public static boolean hasKeys(VaadinRequest request) {
        Object sinceThen = VaadinSession.getCurrent().getAttribute(KEYS);
        return sinceThen instanceof Boolean use
                ? use
                : find(request, KEYS).filter(OFF::equals).isEmpty();
    }

    /** Remembers the language and loads the page again in it. */
    static void speak(UI ui, Locale language) {
        remember(ui, LANGUAGE, language.toLanguageTag());
        ui.getPage().reload();
    }

    public static void colour(UI ui, Colours colours) {
        remember(ui, COLOURS, colours.name().toLowerCase(Locale.ROOT));
        ui.getPage().setColorScheme(colours.scheme());
    }

    /** Lets single keys do something from now on, or rest. */
    public static void useKeys(UI ui, boolean use) {
        VaadinSession.getCurrent().setAttribute(KEYS, use);
        remember(ui, KEYS, use ? "on" : OFF);
        ui.getPage().executeJs("document.querySelector('etabli-shortcuts').enabled = $0", use);
    }

    private static void remember(UI ui, String name, String value) {
        ui.getPage().executeJs(REMEMBER, name, value);
    }

    private static Optional<String> find(VaadinRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
