package org.etabli.ui.dunning;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import org.etabli.billing.dunning.Debtor;
import org.etabli.billing.dunning.DunningStep;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;

/** A payer: what is overdue and since when, the step taken, the one to come, and what can be done about it. */
final class DebtorRow extends Div {

    private static final long serialVersionUID = 1L;

    /** @param active whether steps are taken by themselves */
    DebtorRow(Debtor debtor, boolean active, DebtorActions actions) {
        Span name = new Span(debtor.name());
        name.addClassNames("etb-medium", "etb-ell", "etb-dun-name");
        Span since = new Span(getTranslation("dunning.since", debtor.invoices(), Words.date(debtor.overdueSince())));
        since.addClassNames("etb-s13", "etb-sec", "etb-dun-since");
        Span amount = new Span(getTranslation("payments.money", debtor.open()));
        amount.addClassNames("etb-num", "etb-strong", "etb-dun-sum");
        add(name, since, step(debtor), next(debtor, active), amount, menu(debtor, actions));
        addClassName("etb-dun-row");
        getElement().setAttribute("role", "listitem");
    }

    private Component step(Debtor debtor) {
        DunningStep step = debtor.step();
        Div said = new Div();
        said.addClassName("etb-dun-step");
        if (step != null && debtor.stepOn() != null) {
            Icon icon = new Icon(symbol(step));
            icon.addClassNames("etb-i16", step == DunningStep.FRIENDLY ? "etb-ink-auth" : "etb-ink-broken");
            said.add(new Div(icon, new Span(getTranslation("dunning.step." + step.name()))));
            Span on = new Span(Words.date(debtor.stepOn()));
            on.addClassNames("etb-s13", "etb-sec");
            said.add(on);
        }
        if (debtor.failedOn() != null) {
            Span failed = new Span(getTranslation("dunning.failed", Words.date(debtor.failedOn())));
            failed.addClassNames("etb-s13", "etb-pay-late");
            said.add(failed);
        }
        if (debtor.brokenPlan() != null) {
            Anchor broken = new Anchor("invoices/" + debtor.brokenPlan(), getTranslation("dunning.broken"));
            broken.addClassNames("etb-s13", "etb-pay-late");
            said.add(broken);
        }
        return said;
    }

    private Component next(Debtor debtor, boolean active) {
        Div said = new Div();
        said.addClassNames("etb-dun-next", "etb-s13");
        if (debtor.heldUntil() != null) {
            Icon icon = new Icon("pause");
            icon.addClassName("etb-i16");
            Span why = new Span(String.valueOf(debtor.heldReason()));
            why.addClassName("etb-sec");
            said.add(new Div(icon, new Span(getTranslation("dunning.held", Words.date(debtor.heldUntil())))), why);
        } else if (debtor.next() != null && debtor.nextOn() != null) {
            String step = getTranslation("dunning.step." + debtor.next().name());
            said.add(new Span(
                    active
                            ? getTranslation("dunning.next", step, Words.date(debtor.nextOn()))
                            : getTranslation("dunning.next.by-hand", step)));
        } else {
            said.add(new Span(getTranslation("dunning.next.none")));
        }
        return said;
    }

    private Component menu(Debtor debtor, DebtorActions actions) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.SMALL, MenuBarVariant.TERTIARY);
        MenuItem more = bar.addItem(new Icon("more"));
        more.setAriaLabel(getTranslation("dunning.do.for", debtor.name()));
        DunningStep next = debtor.next();
        if (next != null) {
            more.getSubMenu()
                    .addItem(getTranslation("dunning.do.now." + next.name()), click -> actions.askToTake(debtor, next));
            if (next != DunningStep.SUSPENDED) {
                more.getSubMenu().addItem(getTranslation("dunning.do.skip"), click -> actions.skip(debtor));
            }
            if (debtor.heldUntil() == null) {
                more.getSubMenu().addItem(getTranslation("dunning.do.hold"), click -> actions.askToHold(debtor));
            } else {
                more.getSubMenu().addItem(getTranslation("dunning.do.release"), click -> actions.release(debtor));
            }
        } else {
            more.getSubMenu().addItem(getTranslation("dunning.do.let-in"), click -> actions.askToLetIn(debtor));
        }
        more.getSubMenu().addItem(getTranslation("dunning.do.history"), click -> actions.history(debtor));
        bar.addClassName("etb-dun-do");
        return bar;
    }

    private static String symbol(DunningStep step) {
        return switch (step) {
            case FRIENDLY -> "mail";
            case FORMAL -> "warning";
            case SUSPENDED -> "lock";
        };
    }
}
