package org.etabli.ui.invoicing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.etabli.billing.RunOverview;
import org.etabli.billing.RunState;
import org.etabli.ui.component.Steps;
import org.jspecify.annotations.Nullable;

/** Where the run is on its way, and when it was prepared. */
final class RunSteps extends Div {

    private static final long serialVersionUID = 1L;
    private final Steps steps = new Steps(
            getTranslation("invoicing.steps"),
            Stream.of("prepare", "check", "issue", "result")
                    .map(step -> getTranslation("invoicing.step." + step))
                    .toList());
    private final Span prepared = new Span();

    RunSteps() {
        addClassName("etb-run-steps");
        prepared.addClassNames("etb-s13", "etb-sec", "etb-num");
        add(steps, prepared);
    }

    /** @param run null before anything is prepared */
    void show(@Nullable RunOverview run) {
        steps.at(run == null ? 0 : step(run.state()));
        prepared.setText(run == null ? "" : preparedAt(run));
    }

    private static int step(RunState state) {
        return switch (state) {
            case PREPARED -> 1;
            case ISSUING, PAUSED -> 2;
            case DONE -> 3;
            case DISCARDED -> 0;
        };
    }

    private String preparedAt(RunOverview run) {
        ZonedDateTime at = run.preparedAt().atZone(run.zone());
        long seconds = Math.max(1, (run.preparing().toMillis() + 999) / 1000);
        return getTranslation("invoicing.prepared", at.toLocalDate(), at, seconds);
    }
}
