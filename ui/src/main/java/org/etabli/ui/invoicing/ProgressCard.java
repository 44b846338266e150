package org.etabli.ui.invoicing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.etabli.billing.RunDebits;
import org.etabli.billing.RunItem;
import org.etabli.billing.RunOverview;
import org.etabli.billing.RunOverview.Counts;
import org.etabli.billing.RunState;
import org.etabli.notice.Mailings;
import org.etabli.ui.shell.Icon;

/** How far issuing has come, told in invoices; the last ones as they leave. */
final class ProgressCard extends Div {

    private static final long serialVersionUID = 1L;
    private final H2 title = new H2();
    private final Paragraph left = new Paragraph();
    private final Button pause = new Button();
    private final ProgressBar bar = new ProgressBar(0, 1);
    private final Span percent = new Span();
    private final Span remaining = new Span();
    private final InvoiceList last = new InvoiceList();
    private final Div latest = new Div(new H3(getTranslation("invoicing.issue.last")), last);
    private final RunPhases phases = new RunPhases();
    private boolean paused;

    ProgressCard(Command pauseIt, Command resumeIt) {
        addClassNames("etb-card", "etb-run-progress");
        left.addClassName("etb-sec");
        title.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", getTranslation("invoicing.issue.bar"));
        pause.addClickListener(click -> (paused ? resumeIt : pauseIt).execute());
        Div words = new Div(title, left);
        words.addClassName("etb-grow");
        Div head = new Div(words, pause);
        head.addClassNames("etb-row", "etb-top", "etb-wrap");
        Div below = new Div(percent, remaining);
        below.addClassNames("etb-row", "etb-between", "etb-s13", "etb-sec", "etb-num");
        add(head, new Div(bar, below), phases, latest);
    }

    void show(RunOverview run, List<RunItem> issued, Mailings.Progress sent, RunDebits.Progress ordered, Instant now) {
        phases.show(run, sent, ordered);
        Counts counts = run.counts();
        paused = run.state() == RunState.PAUSED;
        title.setText(getTranslation("invoicing.issue.title", counts.issued(), counts.toIssue()));
        left.setText(paused ? getTranslation("invoicing.issue.paused") : timeLeft(run, now));
        pause.setText(getTranslation(paused ? "invoicing.issue.resume" : "invoicing.issue.pause"));
        pause.setIcon(new Icon(paused ? "play" : "pause"));
        double done = counts.toIssue() == 0 ? 1 : (double) counts.issued() / counts.toIssue();
        bar.setValue(done);
        percent.setText(getTranslation("invoicing.issue.percent", (int) (done * 100)));
        remaining.setText(getTranslation("invoicing.issue.remaining", counts.left()));
        last.show(issued);
        latest.setVisible(!issued.isEmpty());
    }

    private String timeLeft(RunOverview run, Instant now) {
        int issued = run.counts().issued();
        Instant started = run.startedAt();
        if (issued == 0 || started == null) {
            return getTranslation("invoicing.issue.leave");
        }
        Duration left =
                Duration.between(started, now).multipliedBy(run.counts().left()).dividedBy(issued);
        return left.compareTo(Duration.ofMinutes(1)) < 0
                ? getTranslation("invoicing.issue.soon")
                : getTranslation("invoicing.issue.time", left);
    }
}
