package org.etabli.ui.invoicing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.time.ZonedDateTime;
import org.etabli.billing.RunOverview;
import org.etabli.billing.RunState;
import org.etabli.ui.shell.Icon;

/** What can be done with the run as a whole, and what is certain about it. */
final class RunFoot extends Div {

    private static final long serialVersionUID = 1L;
    private final transient DraftDesk drafts;
    private final Command recalculate;
    private final Command discard;
    private final Command issue;
    private final Command again;

    RunFoot(DraftDesk drafts, Command recalculate, Command discard, Command issue, Command again) {
        this.drafts = drafts;
        this.recalculate = recalculate;
        this.discard = discard;
        this.issue = issue;
        this.again = again;
        addClassName("etb-run-foot");
    }

    void show(RunOverview run) {
        removeAll();
        switch (run.state()) {
            case PREPARED -> {
                add(certain("info", "invoicing.foot.nothing-left"), space());
                add(
                        tertiary("invoicing.foot.discard", discard),
                        plain("invoicing.foot.recalculate", "refresh", recalculate));
                if (run.counts().all() > run.counts().excluded()) {
                    add(drafts(run));
                }
                add(issueButton(run));
            }
            case ISSUING, PAUSED ->
                add(
                        certain(
                                "shield-check",
                                "invoicing.foot.resumes",
                                run.counts().issued() + 1),
                        space(),
                        startedBy(run));
            case DONE ->
                add(
                        certain("shield-check", "invoicing.foot.done"),
                        space(),
                        plain("invoicing.foot.again", "plus", again));
            case DISCARDED -> setVisible(false);
        }
    }

    private Component drafts(RunOverview run) {
        Anchor all = new Anchor(drafts.all(run.id()), "");
        all.setTarget("_blank");
        all.add(new Icon("download"), new Span(getTranslation("invoicing.foot.drafts")));
        all.addClassName("etb-btn");
        return all;
    }

    private Button issueButton(RunOverview run) {
        int count = run.counts().toIssue();
        Button button = new Button(getTranslation("invoicing.foot.issue", count), click -> confirm(run));
        button.setIcon(new Icon("arrow-right"));
        button.setIconAfterText(true);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setVisible(count > 0);
        return button;
    }

    /** Says once what can't be taken back. */
    private void confirm(RunOverview run) {
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(getTranslation("invoicing.confirm.title", run.counts().toIssue()));
        ask.setText(getTranslation(
                run.counts().blocked() > 0 ? "invoicing.confirm.text.blocked" : "invoicing.confirm.text",
                run.total(),
                run.counts().blocked()));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("settings.cancel"));
        ask.setConfirmText(getTranslation("invoicing.foot.issue", run.counts().toIssue()));
        ask.addConfirmListener(confirmed -> issue.execute());
        ask.open();
    }

    private Component startedBy(RunOverview run) {
        Span who = new Span();
        who.addClassNames("etb-s13", "etb-sec", "etb-num");
        if (run.startedAt() != null && run.startedBy() != null) {
            ZonedDateTime at = run.startedAt().atZone(run.zone());
            who.setText(getTranslation("invoicing.foot.started", run.startedBy(), at));
        }
        return who;
    }

    private Component certain(String symbol, String key, Object... arguments) {
        Icon icon = new Icon(symbol);
        icon.addClassName("etb-i16");
        Div certain = new Div(icon, new Span(getTranslation(key, arguments)));
        certain.addClassNames("etb-row", "etb-sec");
        return certain;
    }

    private Button plain(String key, String symbol, Command command) {
        Button button = new Button(getTranslation(key), new Icon(symbol), click -> command.execute());
        button.setDisableOnClick(true);
        return button;
    }

    private Button tertiary(String key, Command command) {
        Button button = new Button(getTranslation(key), click -> command.execute());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private static Component space() {
        Span space = new Span();
        space.addClassName("etb-grow");
        return space;
    }

    static boolean isMoving(RunOverview run) {
        return run.state() == RunState.ISSUING;
    }
}
