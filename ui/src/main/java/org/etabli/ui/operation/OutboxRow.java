package org.etabli.ui.operation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etabli.notice.OutboxEntry;
import org.etabli.notice.OutboxState;
import org.jspecify.annotations.Nullable;

/** One message: about what, to whom, how often it was tried, what went wrong. */
final class OutboxRow extends Div {

    private static final long serialVersionUID = 1L;

    OutboxRow(OutboxEntry entry, Moments moments, Command retry) {
        addClassName("etb-job");
        getElement().setAttribute("role", "listitem");
        Span subject = new Span(entry.subject());
        subject.addClassName("etb-medium");
        Span to = new Span(recipient(entry));
        to.addClassNames("etb-s13", "etb-sec", "etb-anywhere");
        Span course = new Span(course(entry, moments));
        course.addClassNames("etb-s13", "etb-sec", "etb-num");
        Div text = new Div(subject, to, course);
        text.addClassNames("etb-grow", "etb-job-text");
        if (entry.lastError() != null) {
            Span error = new Span(getTranslation("outbox.error", entry.lastError()));
            error.addClassNames("etb-s13", "etb-ink-broken", "etb-fault");
            text.add(error);
        }
        add(text);
        if (entry.state() == OutboxState.GIVEN_UP || entry.state() == OutboxState.RETRYING) {
            Button again = new Button(getTranslation("outbox.retry"), click -> retry.execute());
            again.addThemeVariants(ButtonVariant.SMALL);
            again.setAriaLabel(getTranslation("outbox.retry-named", entry.subject()));
            add(again);
        }
    }

    private String recipient(OutboxEntry entry) {
        String known = Stream.of(entry.recipientName(), entry.address())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return known.isEmpty() ? getTranslation("outbox.unknown") : known;
    }

    private String course(OutboxEntry entry, Moments moments) {
        String written = getTranslation("outbox.written", moments.say(entry.writtenAt()));
        String then = then(entry, moments);
        return then == null ? written : getTranslation("outbox.course", written, then);
    }

    private @Nullable String then(OutboxEntry entry, Moments moments) {
        if (entry.sentAt() != null) {
            return getTranslation("outbox.sent", moments.say(entry.sentAt()));
        }
        if (entry.attempts() == 0 && entry.lastError() == null) {
            return null;
        }
        return entry.nextAttemptAt() == null
                ? getTranslation("outbox.tried", entry.attempts())
                : getTranslation("outbox.tried-next", entry.attempts(), moments.say(entry.nextAttemptAt()));
    }
}
