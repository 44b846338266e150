package org.etabli.ui.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.etabli.joining.JoiningOutcome;
import org.etabli.joining.QuotientDeclaration;
import org.etabli.joining.SignUp;
import org.etabli.kernel.OperatorId;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Notices;
import org.etabli.ui.shell.Page;
import org.jspecify.annotations.Nullable;

/** Who signed up by herself: papers to read first, then the latest; managers also set what is signed and how it is paid. */
@Route("sign-ups")
@Menu(order = 32, icon = "person-plus", title = "signups.menu")
@RolesAllowed({"FRONT_DESK", "MANAGER"})
class SignUpsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private final transient SignUpDesk desk;
    private final transient QuotientDesk quotients;
    private final transient FieldDesk fields;
    private transient @Nullable OperatorId operator;

    SignUpsView(SignUpDesk desk, QuotientDesk quotients, FieldDesk fields) {
        super("signups.menu");
        this.desk = desk;
        this.quotients = quotients;
        this.fields = fields;
        addClassName("etb-signups");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        operator = desk.operator().orElse(null);
        showAll();
    }

    private void showAll() {
        removeAll();
        OperatorId here = operator;
        if (here == null) {
            add(new EmptyState("person-plus", getTranslation("signups.nowhere")));
            return;
        }
        List<SignUp> waiting = desk.waiting(here);
        Div queue = card("signups.waiting");
        if (waiting.isEmpty()) {
            queue.add(new EmptyState("check-circle", getTranslation("signups.none-waiting")));
        }
        waiting.forEach(each -> queue.add(waiting(each, each.equals(waiting.getFirst()))));
        Div latest = card("signups.latest");
        List<SignUp> others = desk.latest(here);
        if (others.isEmpty()) {
            latest.add(new EmptyState("person-plus", getTranslation("signups.none")));
        }
        others.forEach(each -> latest.add(row(each, state(each))));
        add(queue);
        List<QuotientDeclaration> declared = quotients.waiting(here);
        if (!declared.isEmpty()) {
            add(new QuotientQueue(quotients, here, declared, this::showAll));
        }
        add(latest);
        if (desk.manages(here)) {
            add(new JoiningSettings(desk, here), new FieldsCard(fields, here, this::showAll));
        }
    }

    private Div card(String key) {
        Div card = new Div(new H2(getTranslation(key)));
        card.addClassName("etb-card");
        return card;
    }

    /** @param first whether it has waited longest: its answer is the page's primary action */
    private Component waiting(SignUp signUp, boolean first) {
        Button accept = new Button(getTranslation("signups.accept"), click -> accept(signUp));
        if (first) {
            accept.addThemeVariants(ButtonVariant.PRIMARY);
        }
        accept.setAriaLabel(getTranslation("signups.accept.of", signUp.fullName()));
        Button refuse = new Button(
                getTranslation("signups.refuse"),
                click -> new RefusalDialog(signUp.fullName(), reason -> refuse(signUp, reason)).open());
        refuse.setAriaLabel(getTranslation("signups.refuse.of", signUp.fullName()));
        return row(signUp, new PaperLink(signUp.id().toString(), () -> desk.paper(signUp.id())), accept, refuse);
    }

    private Component row(SignUp signUp, Component... end) {
        Span name = new Span(signUp.fullName());
        name.addClassName("etb-medium");
        String group = signUp.group() == null
                ? ""
                : " · " + getTranslation("join.group." + signUp.group().name());
        Span about = new Span(desk.plan(signUp, getLocale()) + " · " + desk.venue(signUp) + group);
        about.addClassNames("etb-s13", "etb-sec");
        Div who = new Div(name, about);
        who.addClassName("etb-signup-who");
        Div row = new Div(who);
        row.add(end);
        row.addClassNames("etb-signup", "etb-row", "etb-wrap");
        return row;
    }

    private Span state(SignUp signUp) {
        Span state = new Span(getTranslation("signups.state." + signUp.state().name()));
        state.addClassNames("etb-s13", "etb-sec");
        return state;
    }

    private void accept(SignUp signUp) {
        switch (desk.accept(signUp.id())) {
            case JoiningOutcome.Joined joined -> Notices.done(getTranslation("signups.accepted", signUp.fullName()));
            case JoiningOutcome.Waiting waiting -> {}
            case JoiningOutcome.Refused(var refusal) -> Notices.refused(refusal);
        }
        showAll();
    }

    private void refuse(SignUp signUp, String reason) {
        desk.refuse(signUp.id(), reason);
        Notices.done(getTranslation("signups.refused", signUp.fullName()));
        showAll();
    }
}
