package org.etabli.ui.invoicing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Objects;
import org.etabli.billing.Answer;
import org.etabli.billing.PostalAddress;
import org.etabli.billing.RunException;
import org.etabli.billing.RunItem;
import org.etabli.kernel.BillingRunId;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;

/** Rows of what to look at: amount, cause, proposal and alternative. An answer is taken back from the notice or the row. */
final class ExceptionRows {

    private final RunDesk desk;
    private final BillingRunId run;
    private final Command changed;

    ExceptionRows(RunDesk desk, BillingRunId run, Command changed) {
        this.desk = desk;
        this.run = run;
        this.changed = changed;
    }

    Component row(RunItem item) {
        RunException exception = Objects.requireNonNull(item.exception());
        Icon icon = new Icon(symbol(exception));
        icon.addClassNames("etb-i20", blocks(exception) ? "etb-ink-broken" : "etb-ink-auth");
        NativeButton name = new NativeButton(item.name(), click -> showLines(item));
        name.addClassNames("etb-strong", "etb-run-name");
        Span amount = new Span(Words.say("invoicing.money", item.amount()));
        amount.addClassNames("etb-num", "etb-strong", "etb-run-amount");
        Span why = new Span(item.reason() == null ? "" : Words.say(item.reason()));
        why.addClassNames("etb-s13", "etb-sec", "etb-run-reason");
        Div actions = new Div();
        actions.addClassName("etb-run-actions");
        if (item.answer() == null) {
            actions.add(answers(item, exception));
        } else {
            actions.add(answered(item, exception, item.answer()));
        }
        Div row = new Div(icon, name, why, amount, actions);
        row.addClassName("etb-run-exception");
        row.setClassName("etb-run-ok", item.answer() != null);
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    private List<Component> answers(RunItem item, RunException exception) {
        Button proposal = new Button(Words.say(key(exception, Answer.PROPOSAL)), click -> propose(item, exception));
        proposal.addThemeNames("small");
        proposal.setAriaLabel(
                Words.say("invoicing.check.for", Words.say(key(exception, Answer.PROPOSAL)), item.name()));
        if (exception == RunException.NOTHING_DUE) {
            return List.of(proposal);
        }
        boolean looks = exception == RunException.UNUSUAL;
        String word = Words.say(looks ? "invoicing.check.detail" : key(exception, Answer.ALTERNATIVE));
        Button alternative = new Button(word, click -> {
            if (looks) {
                showLines(item);
            } else {
                answer(item, exception, Answer.ALTERNATIVE);
            }
        });
        alternative.addThemeNames("small", "tertiary");
        alternative.addClassName("etb-neutral");
        alternative.setAriaLabel(Words.say("invoicing.check.for", word, item.name()));
        return List.of(proposal, alternative);
    }

    private Component answered(RunItem item, RunException exception, Answer answer) {
        Span said = new Span(Words.say(key(exception, answer)));
        said.addClassNames("etb-s13", "etb-sec");
        Button undo = new Button(Words.say("invoicing.check.undo"), click -> takeBack(item));
        undo.addThemeNames("small", "tertiary");
        undo.setAriaLabel(Words.say("invoicing.check.for", Words.say("invoicing.check.undo"), item.name()));
        Div both =
                exception == RunException.NO_ADDRESS && answer == Answer.PROPOSAL ? new Div(said) : new Div(said, undo);
        both.addClassName("etb-row");
        return both;
    }

    private void propose(RunItem item, RunException exception) {
        if (exception == RunException.NO_ADDRESS) {
            new AddressDialog(item.name(), address -> complete(item, address)).open();
        } else {
            answer(item, exception, Answer.PROPOSAL);
        }
    }

    private void complete(RunItem item, PostalAddress address) {
        desk.answers(run).completeAddress(item.payer(), address);
        Notices.done(Words.say(
                "invoicing.check.done", item.name(), Words.say(key(RunException.NO_ADDRESS, Answer.PROPOSAL))));
        changed.execute();
    }

    private void answer(RunItem item, RunException exception, Answer answer) {
        if (desk.answers(run).answer(item.payer(), answer)) {
            Notices.done(
                    Words.say("invoicing.check.done", item.name(), Words.say(key(exception, answer))),
                    () -> takeBack(item));
        }
        changed.execute();
    }

    private void takeBack(RunItem item) {
        desk.answers(run).takeBack(item.payer());
        changed.execute();
    }

    private void showLines(RunItem item) {
        boolean mayLeaveOut = item.exception() == RunException.UNUSUAL && item.answer() == null;
        new LinesDialog(
                        item,
                        desk.lines(run, item.payer()),
                        mayLeaveOut,
                        () -> answer(item, RunException.UNUSUAL, Answer.ALTERNATIVE))
                .open();
    }

    private static boolean blocks(RunException exception) {
        return exception == RunException.NO_ADDRESS || exception == RunException.NO_MANDATE;
    }

    private static String key(RunException exception, Answer answer) {
        return "invoicing.answer." + exception.name() + "." + answer.name();
    }

    private static String symbol(RunException exception) {
        return switch (exception) {
            case NO_ADDRESS -> "pin";
            case NO_MANDATE -> "card";
            case NOTHING_DUE -> "tag";
            case CHANGED -> "swap";
            case UNUSUAL -> "euro";
        };
    }
}
