package org.etabli.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import org.etabli.authorisation.PracticeProgress;
import org.etabli.authorisation.PracticeProgress.Standing;

/** How far somebody's hours have come towards an authorisation: « 6 h 20 sur 10 h, il reste 3 h 40 », and a bar. */
public final class PracticeLine extends Div {

    private static final long serialVersionUID = 1L;

    public PracticeLine(PracticeProgress progress) {
        addClassName("etb-practice");
        Span name = new Span(progress.type().name());
        name.addClassNames("etb-medium", "etb-grow");
        Span words = new Span(words(progress));
        words.addClassNames("etb-s13", "etb-sec");
        Div line = new Div(name, words);
        line.addClassName("etb-practice-words");
        ProgressBar bar = new ProgressBar(0, progress.needed());
        bar.setValue(Math.min(progress.minutes(), progress.needed()));
        bar.getElement().setAttribute("aria-hidden", "true");
        add(line, bar);
        if (progress.declined() != null) {
            Paragraph declined = new Paragraph(Words.say("practice.declined", progress.declined()));
            declined.addClassNames("etb-s13", "etb-ink-auth");
            add(declined);
        }
    }

    private static String words(PracticeProgress progress) {
        if (progress.standing() == Standing.SUSPENDED) {
            return Words.say("practice.suspended");
        }
        if (progress.standing() == Standing.LACKS_GROUND) {
            return Words.say("practice.lacks-ground");
        }
        Duration done = Duration.ofMinutes(progress.minutes());
        Duration needed = Duration.ofMinutes(progress.needed());
        return progress.left() == 0
                ? Words.say("practice.reached", done, needed)
                : Words.say("practice.left", done, needed, Duration.ofMinutes(progress.left()));
    }
}
