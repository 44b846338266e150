package org.etabli.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.etabli.authorisation.AuthorisationSuspension;
import org.etabli.authorisation.HeldAuthorisation;
import org.etabli.kernel.Name;
import org.etabli.kernel.Phrasebook;
import org.etabli.training.Evidence;
import org.etabli.ui.component.PracticeLine;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;

/** What she may operate and until when; what runs out within a month stands out. */
final class AuthorisationsCard extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SOON_DAYS = 30;

    AuthorisationsCard(Standing standing, Instant now, ZoneId zone) {
        addClassNames("etb-card", "etb-authorisations");
        Div head = new Div(new H2(getTranslation("home.authorisations")));
        head.addClassName("etb-head");
        add(head);
        standing.authorisations().forEach(one -> {
            AuthorisationSuspension suspension = one.suspension();
            add(
                    suspension != null && suspension.holdsAt(now)
                            ? suspended(one, suspension, zone)
                            : line(one, standing.today(), zone));
            Evidence evidence = standing.evidences().get(one.id());
            if (evidence != null) {
                add(proof(evidence, zone));
            }
        });
        if (!standing.practice().isEmpty()) {
            H3 towards = new H3(getTranslation("practice.title"));
            towards.addClassName("etb-practice-title");
            add(towards);
            standing.practice().forEach(progress -> add(new PracticeLine(progress)));
        }
    }

    private Component suspended(HeldAuthorisation held, AuthorisationSuspension suspension, ZoneId zone) {
        Icon icon = new Icon("pause");
        icon.addClassName("etb-ink-auth");
        Instant end = suspension.end();
        Span name = new Span(held.type().name());
        name.addClassName("etb-medium");
        Span why = new Span(suspension.reason());
        why.addClassNames("etb-s13", "etb-sec");
        Span until = new Span(
                end == null
                        ? getTranslation("home.authorised.suspended")
                        : getTranslation(
                                "home.authorised.suspended-until",
                                end.minusMillis(1).atZone(zone).toLocalDate()));
        until.addClassNames("etb-s13", "etb-ink-auth", "etb-strong");
        Div words = new Div(name, until, why);
        words.addClassNames("etb-col", "etb-grow", "etb-suspended");
        Div line = new Div(icon, words);
        line.addClassName("etb-line");
        return line;
    }

    private Component line(HeldAuthorisation held, LocalDate today, ZoneId zone) {
        // it ends at the start of that day, or in its course
        LocalDate last = held.expiresAt() == null
                ? LocalDate.MAX
                : held.expiresAt().minusNanos(1).atZone(zone).toLocalDate();
        boolean over = last.isBefore(today);
        boolean soon = !over && last.isBefore(today.plusDays(SOON_DAYS));
        Icon icon = new Icon(over ? "lock" : soon ? "hourglass" : "shield-check");
        icon.addClassName(over || soon ? "etb-ink-auth" : "etb-ink-mine");
        Span name = new Span(held.type().name());
        name.addClassNames("etb-grow", "etb-medium");
        Span until = new Span(words(last, over, soon));
        until.addClassName("etb-s13");
        until.addClassNames(over || soon ? new String[] {"etb-ink-auth", "etb-strong"} : new String[] {"etb-sec"});
        Div line = new Div(icon, name, until);
        line.addClassName("etb-line");
        return line;
    }

    /** Who granted it, when, and on what she was seen doing. */
    private Component proof(Evidence evidence, ZoneId zone) {
        String by = getTranslation(
                evidence.byName() == null ? "home.proof.gone" : "home.proof",
                evidence.byName() == null ? evidence.course() : evidence.byName(),
                Words.date(evidence.at().atZone(zone).toLocalDate()));
        String seen = evidence.gridVersion() == null
                ? ""
                : " " + getTranslation("home.proof.grid", evidence.gridVersion(), Name.of(evidence.gestures()));
        String asked = evidence.quizByMouth() ? " " + getTranslation("home.proof.by-mouth") : "";
        Paragraph proof = new Paragraph(by + seen + asked);
        proof.addClassNames("etb-s13", "etb-sec", "etb-proof");
        return proof;
    }

    private String words(LocalDate last, boolean over, boolean soon) {
        if (last.equals(LocalDate.MAX)) {
            return getTranslation("home.authorised.for-good");
        }
        if (over || soon) {
            return getTranslation(over ? "home.authorised.over" : "home.authorised.soon", last);
        }
        return getTranslation(
                "home.authorised.until",
                DateTimeFormatter.ofPattern("LLLL yyyy", Phrasebook.nearest(getLocale()))
                        .format(last));
    }
}
