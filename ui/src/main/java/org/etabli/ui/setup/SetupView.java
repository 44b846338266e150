package org.etabli.ui.setup;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.io.Serializable;
import java.util.List;
import org.etabli.setup.FirstNetwork;
import org.etabli.setup.FirstRun;
import org.etabli.setup.SetupOutcome.Closed;
import org.etabli.setup.SetupOutcome.SetUp;
import org.etabli.setup.SetupOutcome.TooManyAttempts;
import org.etabli.setup.SetupOutcome.WrongCode;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Steps;
import org.etabli.ui.shell.CalmPage;
import org.etabli.ui.shell.Languages;

/**
 * Sets up an empty installation, step by step; nothing is written before the last one. The address says which step
 * ({@code setup?step=3}), so that the browser's own way back works.
 */
@Route(value = "setup", autoLayout = false)
@AnonymousAllowed
class SetupView extends CalmPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient FirstRun firstRun;
    private final transient FirstSignIn signIn;
    private final CodeStep code;
    private final NetworkStep network = new NetworkStep();
    private final VenueStep venue = new VenueStep();
    private final HoursStep hours = new HoursStep();
    private final ThingsStep things = new ThingsStep();
    private final AccountStep account = new AccountStep();
    private final List<Step> all;
    private final Steps steps;
    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final Div body = new Div();
    private final Button back = new Button(getTranslation("setup.back"), click -> go(at() - 1));
    private final Button next = new Button("", click -> goOn());
    private int at;
    private int reached;
    private boolean done;

    SetupView(Languages languages, FirstRun firstRun, FirstSignIn signIn) {
        super(languages);
        this.firstRun = firstRun;
        this.signIn = signIn;
        addClassName("etb-setup");
        code = new CodeStep(firstRun);
        all = List.of(code, network, venue, hours, things, account);
        pickUp();
        steps = new Steps(
                getTranslation("setup.steps"),
                all.stream().map(step -> getTranslation(step.key() + ".step")).toList());
        title.getElement().setAttribute("tabindex", "-1");
        lead.addClassName("etb-sec");
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.addClickShortcut(Key.ENTER);
        next.setDisableOnClick(true);
        back.addThemeVariants(ButtonVariant.TERTIARY);
        Div foot = new Div(next, back);
        foot.addClassName("etb-setup-foot");
        show(getTranslation("setup.title"), steps, title, lead, body, foot);
        show(0);
    }

    /** What was typed outlives a reload and another language. */
    private void pickUp() {
        VaadinSession session = VaadinSession.getCurrent();
        Progress before = session.getAttribute(Progress.class);
        if (before != null) {
            reached = before.reached();
            for (int step = 0; step < all.size(); step++) {
                all.get(step).takeOver(before.steps().get(step));
            }
        }
        session.setAttribute(Progress.class, new Progress(all, reached));
    }

    private record Progress(List<Step> steps, int reached) implements Serializable {}

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!firstRun.isOpen()) {
            event.forwardTo("start");
            return;
        }
        String step = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("step")
                .orElse("1");
        show(step.matches("[1-9]") ? Math.min(reached, Integer.parseInt(step) - 1) : 0);
    }

    private int at() {
        return at;
    }

    private void go(int step) {
        if (step > reached && all.get(step) == things) {
            things.suggest(venue.venue().kind());
        }
        reached = Math.max(reached, step);
        VaadinSession.getCurrent().setAttribute(Progress.class, new Progress(all, reached));
        getUI().ifPresent(ui -> ui.navigate(SetupView.class, QueryParameters.of("step", Integer.toString(step + 1))));
    }

    private void show(int step) {
        boolean moved = at != step;
        at = step;
        Step shown = all.get(step);
        steps.at(step);
        title.setText(getTranslation(shown.key() + ".title"));
        lead.setText(getTranslation(shown.key() + ".lead"));
        body.removeAll();
        body.add(shown);
        back.setVisible(step > 0);
        next.setText(getTranslation(step == all.size() - 1 ? "setup.finish" : "setup.next"));
        if (moved) {
            title.getElement().callJsFunction("focus");
        }
    }

    private void goOn() {
        Step step = all.get(at);
        if (step.errors.accept(step::check)) {
            if (at < all.size() - 1) {
                go(at + 1);
            } else {
                account.errors.accept(this::finish);
            }
        }
        next.setEnabled(!done);
    }

    private void finish() {
        FirstNetwork wanted = new FirstNetwork(
                network.network(),
                network.operator(),
                venue.venue(),
                hours.hours(),
                things.things(),
                account.member(),
                account.password());
        switch (firstRun.complete(code.code(), wanted)) {
            case SetUp made -> {
                done = true;
                VaadinSession.getCurrent().setAttribute(Progress.class, null);
                signIn.go(account.member().email(), account.password());
            }
            case WrongCode wrong -> {
                Notices.failed(getTranslation("invalid.setup-code"));
                go(0);
            }
            case TooManyAttempts many ->
                Notices.failed(
                        getTranslation("invalid.setup-pause", many.pause().toSeconds()));
            case Closed closed -> {
                Notices.failed(getTranslation("setup.closed"));
                getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
            }
        }
    }
}
