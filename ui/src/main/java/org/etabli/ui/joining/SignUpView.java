package org.etabli.ui.joining;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.etabli.billing.CheckoutOutcome;
import org.etabli.billing.Checkouts;
import org.etabli.billing.PaysBy;
import org.etabli.joining.JoiningOutcome;
import org.etabli.joining.JoiningOutcome.Joined;
import org.etabli.joining.JoiningOutcome.Refused;
import org.etabli.joining.JoiningOutcome.Waiting;
import org.etabli.joining.Offering;
import org.etabli.joining.SignUp;
import org.etabli.joining.SignUps;
import org.etabli.joining.TermsOfMembership;
import org.etabli.kernel.InvoiceId;
import org.etabli.network.Venues;
import org.etabli.plan.Plan;
import org.etabli.plan.Plans;
import org.etabli.ui.component.Notices;
import org.etabli.ui.shell.CalmPage;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Languages;
import org.etabli.ui.shell.Today;

/** Behind the link that she was mailed: she reads, chooses how to pay and signs, or learns where she stands. */
@Route(value = "sign-up", autoLayout = false)
@AnonymousAllowed
class SignUpView extends CalmPage implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;
    private final transient SignUps signUps;
    private final transient Offering offering;
    private final transient TermsOfMembership terms;
    private final transient Checkouts checkouts;
    private final transient Plans plans;
    private final transient Venues venues;
    private final transient Today today;
    private String token = "";

    SignUpView(
            Languages languages,
            SignUps signUps,
            Offering offering,
            TermsOfMembership terms,
            Checkouts checkouts,
            Plans plans,
            Venues venues,
            Today today) {
        super(languages);
        this.signUps = signUps;
        this.offering = offering;
        this.terms = terms;
        this.checkouts = checkouts;
        this.plans = plans;
        this.venues = venues;
        this.today = today;
        addClassNames("etb-account-page", "etb-join");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        token = parameter;
        signUps.open(token).ifPresentOrElse(this::show, this::spent);
    }

    private void show(SignUp signUp) {
        switch (signUp.state()) {
            case STARTED, RETURNED -> ask(signUp);
            case WAITING -> waiting(signUp);
            case DONE -> joined(signUp);
        }
    }

    private void ask(SignUp signUp) {
        Plan plan = plans.get(signUp.plan());
        String title =
                getTranslation("join.sign.title", venues.get(signUp.venue()).name());
        Div parts = new Div();
        parts.addClassNames("etb-form", "etb-form-part");
        if (signUp.reason() != null) {
            Paragraph why = new Paragraph(getTranslation("join.returned", signUp.reason()));
            why.getElement().setAttribute("role", "alert");
            parts.add(why);
        }
        parts.add(
                new PlanSummary(plan, today.date()),
                new SignatureForm(
                        signUp,
                        plan,
                        offering.waysToPay(signUp.operator()),
                        terms.find(signUp.operator()).orElseThrow(),
                        plan.feeOn(today.date()),
                        offering.fields(signUp.operator()),
                        (signature, paper) -> answer(signUps.sign(token, signature, paper), signature.paysBy())));
        show(title, new H1(title), lead("join.sign.lead", signUp.fullName(), signUp.email()), parts);
    }

    private void answer(JoiningOutcome outcome, PaysBy way) {
        switch (outcome) {
            case Joined(SignUp signUp) -> {
                joined(signUp);
                InvoiceId invoice = signUp.invoice();
                if (invoice != null) {
                    pay(invoice, way);
                }
            }
            case Waiting(SignUp signUp) -> waiting(signUp);
            case Refused(var refusal) -> Notices.refused(refusal);
        }
    }

    private void pay(InvoiceId invoice, PaysBy way) {
        switch (checkouts.begin(invoice, way)) {
            case CheckoutOutcome.Open(var id, var address) ->
                UI.getCurrent().getPage().setLocation(address);
            case CheckoutOutcome.Refused(var refusal) -> Notices.refused(refusal);
            case CheckoutOutcome.ByHand byHand -> {}
        }
    }

    private void joined(SignUp signUp) {
        Anchor home = new Anchor("/start", getTranslation("join.done.go"));
        home.setRouterIgnore(true);
        home.addClassNames("etb-btn", "etb-primary");
        String title = getTranslation("join.done", venues.get(signUp.venue()).name());
        show(title, new Icon("check-circle"), told(title), lead("join.done.lead", signUp.email()), home);
        InvoiceId invoice = signUp.invoice();
        if (invoice != null && offering.waysToPay(signUp.operator()).contains(PaysBy.CARD)) {
            Button card = new Button(getTranslation("public.pay.again"), click -> pay(invoice, PaysBy.CARD));
            card.addThemeVariants(ButtonVariant.TERTIARY);
            show(title, new Icon("check-circle"), told(title), lead("join.done.lead", signUp.email()), home, card);
        }
    }

    private void waiting(SignUp signUp) {
        String title = getTranslation("join.waiting");
        show(title, new Icon("hourglass"), told(title), lead("join.waiting.lead", signUp.email()), network());
    }

    private void spent() {
        String title = getTranslation("join.spent");
        Anchor again = new Anchor("/membership-plans", getTranslation("join.others"));
        again.setRouterIgnore(true);
        again.addClassNames("etb-btn", "etb-primary");
        show(title, new Icon("link"), told(title), lead("join.spent.lead"), again);
    }

    private Anchor network() {
        Anchor network = new Anchor("/", getTranslation("public.missing.go"));
        network.setRouterIgnore(true);
        network.addClassNames("etb-btn");
        return network;
    }

    private static H1 told(String words) {
        H1 title = new H1(words);
        title.getElement().setAttribute("role", "status");
        return title;
    }

    private Paragraph lead(String key, Object... arguments) {
        Paragraph lead = new Paragraph(getTranslation(key, arguments));
        lead.addClassName("etb-sec");
        return lead;
    }
}
