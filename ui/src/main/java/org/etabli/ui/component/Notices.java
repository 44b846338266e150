package org.etabli.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import org.etabli.kernel.Refusal;
import org.etabli.ui.shell.Icon;

/** Short words that come and go: what just happened and how to take it back, or why it did not. */
public final class Notices {

    private static final Duration UNDO = Duration.ofSeconds(10);
    private static final Duration READ = Duration.ofSeconds(8);

    private Notices() {}

    /** Says what was done. */
    public static void done(String sentence) {
        show("check-circle", READ, new Span(sentence));
    }

    /** Says what was done, and takes it back for ten seconds. */
    public static void done(String sentence, Command undo) {
        Notification notice = new Notification();
        Button back = new Button(notice.getTranslation("notice.undo"), click -> {
            notice.close();
            undo.execute();
        });
        back.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        fill(notice, "check-circle", UNDO, new Span(sentence), back);
    }

    /** Says why something was not done: what happened, then why. */
    public static void refused(Refusal refusal) {
        Notification notice = new Notification();
        Span title = new Span(notice.getTranslation(
                refusal.title().key(), refusal.title().arguments().toArray()));
        title.addClassName("etb-strong");
        Span reason = new Span(notice.getTranslation(
                refusal.reason().key(), refusal.reason().arguments().toArray()));
        fill(notice, "info", UNDO, title, reason);
    }

    /** Says that something went wrong; stays until it is closed. */
    public static void failed(String sentence) {
        Notification notice = new Notification();
        Button close = new Button(notice.getTranslation("notice.close"), click -> notice.close());
        close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        fill(notice, "warning", Duration.ZERO, new Span(sentence), close);
    }

    private static void show(String symbol, Duration time, Component... parts) {
        fill(new Notification(), symbol, time, parts);
    }

    private static void fill(Notification notice, String symbol, Duration time, Component... parts) {
        Div line = new Div(new Icon(symbol));
        line.add(parts);
        line.addClassName("etb-said");
        notice.add(line);
        notice.setPosition(Position.BOTTOM_CENTER);
        notice.setDuration((int) time.toMillis());
        notice.open();
    }
}
