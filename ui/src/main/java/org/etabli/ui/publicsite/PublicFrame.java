package org.etabli.ui.publicsite;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.etabli.billing.gift.GiftShop;
import org.etabli.kernel.Phrasebook;
import org.etabli.network.Venues;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.etabli.training.Courses;
import org.etabli.ui.shell.SignedIn;
import org.etabli.web.ReaderLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What every public page shows around its own content; remembers a language that was chosen. */
@ControllerAdvice(basePackageClasses = PublicFrame.class)
class PublicFrame {

    private static final String COLOURS = "etabli-colours";

    private static final Map<ResourceKind, String> MENU =
            new EnumMap<>(Map.of(ResourceKind.DESK, "desk", ResourceKind.ROOM, "door", ResourceKind.MACHINE, "laser"));

    private final Phrasebook phrasebook;
    private final Venues venues;
    private final Resources resources;
    private final SignedIn signedIn;
    private final GiftShop giftShop;
    private final Courses courses;

    PublicFrame(
            Phrasebook phrasebook,
            Venues venues,
            Resources resources,
            SignedIn signedIn,
            GiftShop giftShop,
            Courses courses) {
        this.phrasebook = phrasebook;
        this.venues = venues;
        this.resources = resources;
        this.signedIn = signedIn;
        this.giftShop = giftShop;
        this.courses = courses;
    }

    @ModelAttribute("say")
    Saying say(Locale reader) {
        return new Saying(phrasebook, reader);
    }

    @ModelAttribute("lang")
    String language(Locale reader, HttpServletRequest request, HttpServletResponse response) {
        if (request.getParameter(ReaderLanguage.PARAMETER) != null) {
            ResponseCookie chosen = ResponseCookie.from(ReaderLanguage.COOKIE, reader.getLanguage())
                    .path("/")
                    .maxAge(Duration.ofDays(365))
                    .sameSite("Lax")
                    .secure(request.isSecure())
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, chosen.toString());
        }
        return reader.getLanguage();
    }

    /** {@code light} or {@code dark} where the reader chose one in the application, else null: as her system says. */
    @ModelAttribute("scheme")
    @Nullable
    String scheme(HttpServletRequest request) {
        Cookie[] cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COLOURS))
                .map(Cookie::getValue)
                .filter(value -> value.equals("light") || value.equals("dark"))
                .findFirst()
                .orElse(null);
    }

    @ModelAttribute("network")
    @Nullable
    String network() {
        return venues.networkName().orElse(null);
    }

    @ModelAttribute("signedIn")
    boolean signedIn() {
        return signedIn.find().isPresent();
    }

    /** Whether gift cards are sold here. */
    @ModelAttribute("gifts")
    boolean gifts() {
        return giftShop.isOpen();
    }

    /** Whether there is something to learn here. */
    @ModelAttribute("teaches")
    boolean teaches() {
        return !courses.list().isEmpty();
    }

    /** What the menu leads to; only what the network has. */
    @ModelAttribute("kinds")
    List<MenuKind> kinds() {
        return MENU.entrySet().stream()
                .filter(kind -> resources.list().stream().anyMatch(resource -> resource.kind() == kind.getKey()))
                .map(kind -> new MenuKind(
                        KindWords.key(kind.getKey()), "/places?what=" + KindWords.word(kind.getKey()), kind.getValue()))
                .toList();
    }

    record MenuKind(String key, String href, String icon) {}

    /** This address without a language, to put another one behind. */
    @ModelAttribute("here")
    String here() {
        String query = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam(ReaderLanguage.PARAMETER)
                .build()
                .getQuery();
        String path = ServletUriComponentsBuilder.fromCurrentRequest().build().getPath();
        return path + "?" + (query == null ? "" : query + "&");
    }
}
