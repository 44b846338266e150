package org.etabli.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.etabli.kernel.Phrasebook;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * What every window is told before its first view: its language, its colours (in the page itself, so that nothing
 * flashes), the venue that its address names, and the words for a lost link or session.
 */
@Component
class Greeting implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final String LINK_UP =
            "if (window.Vaadin.connectionIndicator) window.Vaadin.connectionIndicator.onlineText = $0";
    private final transient Languages languages;
    private final transient VenueScope scope;
    private final transient Phrasebook phrasebook;

    Greeting(Languages languages, VenueScope scope, Phrasebook phrasebook) {
        this.languages = languages;
        this.scope = scope;
        this.phrasebook = phrasebook;
    }

    @Override
    public void serviceInit(ServiceInitEvent start) {
        start.getSource().addUIInitListener(this::greet);
        start.getSource()
                .addSessionInitListener(session -> session.getSession().setErrorHandler(new Mishaps(phrasebook)));
        start.getSource().setSystemMessagesProvider(info -> systemMessages(readerOf(info)));
        start.addIndexHtmlRequestListener(this::dress);
        start.addIndexHtmlRequestListener(new DocumentStatus()::tell);
    }

    private void greet(UIInitEvent event) {
        UI ui = event.getUI();
        Locale language = languages.of(VaadinRequest.getCurrent());
        ui.setLocale(language);
        ui.getReconnectDialogConfiguration().setDialogText(phrasebook.say(language, "shell.link-lost"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(phrasebook.say(language, "shell.link-given-up"));
        ui.getPage().executeJs(LINK_UP, phrasebook.say(language, "shell.link-up"));
        ui.addBeforeEnterListener(scope::follow);
    }

    private void dress(IndexHtmlResponse page) {
        VaadinRequest request = page.getVaadinRequest();
        Element html = page.getDocument().child(0);
        html.attr("lang", languages.of(request).toLanguageTag());
        html.attr(
                "style",
                "color-scheme: " + BrowserPreferences.colours(request).scheme().getValue());
        Element head = page.getDocument().head();
        head.appendElement("link")
                .attr("rel", "icon")
                .attr("type", "image/svg+xml")
                .attr("href", "icons/favicon.svg");
        head.appendElement("link").attr("rel", "manifest").attr("href", "manifest.webmanifest");
    }

    /** Once the session is over, nobody is signed in: the browser's language then. */
    private Locale readerOf(SystemMessagesInfo info) {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null || VaadinSession.getCurrent() == null
                ? Phrasebook.nearest(info.getLocale())
                : languages.of(request);
    }

    private SystemMessages systemMessages(Locale language) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(phrasebook.say(language, "shell.expired.title"));
        messages.setSessionExpiredMessage(phrasebook.say(language, "shell.expired.message"));
        messages.setInternalErrorCaption(phrasebook.say(language, "error.internal.title"));
        messages.setInternalErrorMessage(phrasebook.say(language, "shell.reload"));
        messages.setSyncErrorNotificationEnabled(true);
        messages.setSyncErrorCaption(phrasebook.say(language, "shell.out-of-step"));
        messages.setSyncErrorMessage(phrasebook.say(language, "shell.reload"));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(phrasebook.say(language, "shell.cookies.title"));
        messages.setCookiesDisabledMessage(phrasebook.say(language, "shell.cookies.message"));
        return messages;
    }
}
