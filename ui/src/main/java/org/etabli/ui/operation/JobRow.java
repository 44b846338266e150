package org.etabli.ui.operation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.Locale;
import org.etabli.jobs.JobFailure;
import org.etabli.jobs.JobStatus;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.jspecify.annotations.Nullable;

/** One job: what it does, how often, when it ran and will run, and what it failed with. */
final class JobRow extends Div {

    private static final long serialVersionUID = 1L;

    /** What the row speaks with. */
    record Words(Moments moments, FaultWords faults) {}

    private final transient Words words;
    private final Span turns = new Span();
    private final Div fault = new Div();
    private final Div state = new Div();
    private final Button run = new Button();
    private @Nullable JobFailure shown;

    JobRow(String name, Words words, Command runNow) {
        this.words = words;
        addClassName("etb-job");
        getElement().setAttribute("role", "listitem");
        String title = getTranslation("job." + name + ".title");
        H2 heading = new H2(title);
        heading.addClassName("etb-job-title");
        Paragraph about = new Paragraph(getTranslation("job." + name + ".about"));
        about.addClassNames("etb-sec", "etb-s13");
        turns.addClassNames("etb-s13", "etb-sec", "etb-num");
        run.addThemeVariants(ButtonVariant.SMALL);
        run.addClickListener(click -> runNow.execute());
        run.setAriaLabel(getTranslation("jobs.run-named", title));
        Div text = new Div(heading, about, turns, fault);
        text.addClassNames("etb-grow", "etb-job-text");
        state.addClassName("etb-job-state");
        add(text, state, run);
    }

    void show(JobStatus job) {
        turns.setText(turns(job));
        state.removeAll();
        state.add(new StatusBadge(
                        status(job.state()),
                        getTranslation("job.state." + job.state().name().toLowerCase(Locale.ROOT)))
                .bare());
        run.setThemeVariant(ButtonVariant.TERTIARY, job.failure() == null);
        run.setText(getTranslation(job.failure() == null ? "jobs.run" : "jobs.retry"));
        if (!java.util.Objects.equals(shown, job.failure())) {
            shown = job.failure();
            fault.removeAll();
            if (job.failure() != null) {
                fault.add(
                        failure(job.failure()), words.faults().of(job.failure().error()));
            }
        }
    }

    private String turns(JobStatus job) {
        Moments moments = words.moments();
        String last = job.lastTurn() == null
                ? getTranslation("jobs.never")
                : getTranslation("jobs.last", moments.say(job.lastTurn()));
        String next = job.nextTurn() == null
                ? getTranslation("jobs.no-next")
                : getTranslation("jobs.next", moments.say(job.nextTurn()));
        return getTranslation("jobs.turns", every(job), last, next);
    }

    private String every(JobStatus job) {
        long seconds = job.every().toSeconds();
        if (seconds == 60 || seconds == 3600) {
            return getTranslation(seconds == 60 ? "jobs.every-minute" : "jobs.every-hour");
        }
        return seconds < 60
                ? getTranslation("jobs.every-seconds", seconds)
                : getTranslation("jobs.every", org.etabli.ui.component.Words.length(job.every()));
    }

    private Paragraph failure(JobFailure failure) {
        Paragraph line = new Paragraph(getTranslation(
                "jobs.failed",
                failure.attempts(),
                words.moments().say(failure.firstAt()),
                words.moments().say(failure.pausesUntil())));
        line.addClassNames("etb-s13", "etb-medium");
        return line;
    }

    private static Status status(JobStatus.State state) {
        return switch (state) {
            case WAITING -> Status.PAST;
            case RUNNING -> Status.HERE;
            case FAILING -> Status.BROKEN;
            case STOPPED -> Status.CLOSED;
        };
    }
}
