package org.etabli.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Someone before a screen, who finds things as people and screen readers do: by their role and name. */
public final class Visitor {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private static final String SETTLED = "document.title !== ''"
            + " && Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())";
    private static final String COUNT_TAPS = """
            let down = null;
            addEventListener('pointerdown', event => { down = event }, true);
            addEventListener('pointerup', event => {
              if (down && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < 10)
                sessionStorage.setItem('taps', 1 + Number(sessionStorage.getItem('taps')));
            }, true)""";

    private final Page page;
    private final String home;
    private final List<String> faults = new ArrayList<>();

    Visitor(Page page, String home) {
        this.page = page;
        this.home = home;
        page.setDefaultTimeout(Visitors.PATIENCE_IN_MILLIS);
        page.onPageError(faults::add);
        page.addInitScript(COUNT_TAPS);
    }

    public Page page() {
        return page;
    }

    /**
     * @param path without its slash, for instance {@code "reservations"}
     * @return the HTTP status
     */
    public int open(String path) {
        int status = page.navigate(home + path).status();
        settles();
        return status;
    }

    /** As one of the demo's people, for instance {@code "nomad"}. Ends on the page that is theirs. */
    public void signIn(String name) {
        open("login");
        page.locator("input[name=username]").fill(name + "@etabli.example");
        page.locator("input[name=password]").fill("etabli-demo");
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("login"));
        settles();
    }

    /** Waits until the page is there and no answer of the server is awaited. */
    public void settles() {
        page.waitForFunction(SETTLED);
    }

    /**
     * Waits until the browser's address is this one. A page of Flow shows its content before it changes the address: who
     * reloads or goes back in between does so from the page before.
     *
     * @param path without its first slash, for instance {@code "setup?step=2"}
     */
    public void isAt(String path) {
        assertThat(page).hasURL(home + path);
        settles();
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    public Locator button(Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    public Locator combobox(String name) {
        return page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator region(String name) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
    }

    public Locator alert() {
        return page.getByRole(AriaRole.ALERT);
    }

    public Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    public void reads(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    public void reads(Pattern text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    /** How often the mouse or the finger was put on something in this tab; moving a finger over the screen is no tap. */
    public int taps() {
        return (int) page.evaluate("Number(sessionStorage.getItem('taps'))");
    }

    /** No serious violation of WCAG on what is on the screen, by light and by dark, and no error in its scripts. */
    public void nothingGrave(String where) {
        settles();
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(violations())
                    .as("grave accessibility violations on %s, %s", where, scheme)
                    .isEmpty();
        }
        assertThat(faults).as("errors of scripts until %s", where).isEmpty();
    }

    private List<String> violations() {
        return new AxeBuilder(page)
                        .setLegacyMode(true) // else it opens a page of its own, and this one is no longer in front
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " " + node.getHtml()))
                        .toList();
    }
}
