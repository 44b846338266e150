package org.etabli.ui.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Everyone who stands before a screen in a journey: each has a browser context of their own in the one Chromium. */
@Component
public class Visitors implements DisposableBean {

    static final double PATIENCE_IN_MILLIS = 20_000;

    private final Environment environment;
    private final List<Visitor> present = new ArrayList<>();
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    Visitors(Environment environment) {
        this.environment = environment;
    }

    /** At a screen of 1440 × 900, reading French. */
    public Visitor atADesk() {
        return enter(new Browser.NewContextOptions().setViewportSize(1440, 900));
    }

    /** With a phone of 390 × 844 and a finger, reading French. */
    public Visitor onAPhone() {
        return enter(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true));
    }

    private Visitor enter(Browser.NewContextOptions options) {
        Page page = chromium()
                .newContext(
                        options.setLocale("fr-FR").setTimezoneId("Europe/Paris").setReducedMotion(ReducedMotion.REDUCE))
                .newPage();
        Visitor visitor = new Visitor(page, "http://127.0.0.1:" + environment.getProperty("local.server.port") + "/");
        present.add(visitor);
        return visitor;
    }

    void photograph(Path folder, String name) {
        for (int n = 0; n < present.size(); n++) {
            String file = name.replaceAll("\\W+", "_") + "-" + (n + 1) + ".png";
            present.get(n).page().screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(file)));
        }
    }

    void leave() {
        present.forEach(visitor -> visitor.page().context().close());
        present.clear();
    }

    private Browser chromium() {
        if (browser == null) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_IN_MILLIS);
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            String chromium = Objects.requireNonNullElse(System.getenv("ETABLI_CHROMIUM"), "/usr/bin/chromium");
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(chromium))
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
        }
        return browser;
    }

    @Override
    public void destroy() {
        if (playwright != null) {
            playwright.close();
        }
    }
}
