package org.etabli.ui.joining;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.etabli.joining.NewSignUp;
import org.etabli.joining.Offering;
import org.etabli.joining.SignUps;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.PlanId;
import org.etabli.network.Venue;
import org.etabli.plan.Plan;
import org.etabli.plan.Plans;
import org.etabli.prospect.Enquiries;
import org.etabli.prospect.Prospect;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.shell.CalmPage;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Languages;
import org.etabli.ui.shell.Today;
import org.etabli.web.TooManyRequestsException;

/** Who wants a plan says who she is; all the rest stands behind the link that she is mailed. */
@Route(value = "join", autoLayout = false)
@AnonymousAllowed
class JoinView extends CalmPage implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;
    private final transient Plans plans;
    private final transient Offering offering;
    private final transient SignUps signUps;
    private final transient Enquiries enquiries;
    private final transient Today today;
    private final FieldErrors errors = new FieldErrors();
    private final Select<Venue> venue = errors.field("venue", new Select<>());
    private final TextField firstName = errors.field("firstName", new TextField(getTranslation("join.first-name")));
    private final TextField lastName = errors.field("lastName", new TextField(getTranslation("join.last-name")));
    private final EmailField email = errors.field("email", new EmailField(getTranslation("signin.email")));

    JoinView(Languages languages, Plans plans, Offering offering, SignUps signUps, Enquiries enquiries, Today today) {
        super(languages);
        this.plans = plans;
        this.offering = offering;
        this.signUps = signUps;
        this.enquiries = enquiries;
        this.today = today;
        addClassName("etb-account-page");
    }

    /** @throws NotFoundException for a plan that nobody takes by herself */
    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        Plan plan = plans.get(PlanId.parse(parameter));
        List<Venue> homes = offering.venuesOf(plan);
        if (homes.isEmpty()) {
            throw new NotFoundException("plan", parameter);
        }
        offering.mustOffer(plan.id(), homes.getFirst().id());
        ask(plan, homes);
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("prospect")
                .flatMap(enquiries::open)
                .ifPresent(known -> take(known, homes));
    }

    /** Who follows the link in her offer has said who she is. */
    private void take(Prospect known, List<Venue> homes) {
        firstName.setValue(known.firstName());
        lastName.setValue(known.lastName());
        email.setValue(known.email());
        homes.stream()
                .filter(home -> home.id().equals(known.venue()))
                .findFirst()
                .ifPresent(venue::setValue);
    }

    private void ask(Plan plan, List<Venue> homes) {
        venue.setLabel(getTranslation("join.venue"));
        venue.setItems(homes);
        venue.setItemLabelGenerator(Venue::name);
        venue.setValue(homes.getFirst());
        venue.setVisible(homes.size() > 1);
        firstName.getElement().setAttribute("autocomplete", "given-name");
        lastName.getElement().setAttribute("autocomplete", "family-name");
        email.getElement().setAttribute("autocomplete", "email");
        email.setManualValidation(true);
        firstName.setAutofocus(true);
        Button send = new Button(getTranslation("join.send"), click -> send(plan));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickShortcut(Key.ENTER);
        String title = getTranslation("join.of", plan.name().in(getLocale()));
        Div form = new Div(new PlanSummary(plan, today.date()), venue, firstName, lastName, email);
        form.addClassNames("etb-form", "etb-form-part");
        show(title, new H1(title), lead(getTranslation("join.of.lead")), form, send, others());
    }

    private void send(Plan plan) {
        boolean accepted = errors.accept(() -> {
            Venue home = Input.chosen("venue", venue.getValue());
            NewSignUp wanted = new NewSignUp(
                    plan.id(), home.id(), firstName.getValue(), lastName.getValue(), email.getValue(), getLocale());
            try {
                signUps.begin(wanted, VaadinRequest.getCurrent().getRemoteAddr());
            } catch (TooManyRequestsException often) {
                throw new InvalidInputException("email", "asked-too-often");
            }
        });
        if (accepted) {
            H1 title = new H1(getTranslation("join.sent"));
            title.getElement().setAttribute("role", "status");
            show(
                    getTranslation("join.sent"),
                    new Icon("mail"),
                    title,
                    lead(getTranslation("join.sent.lead", email.getValue())),
                    others());
        }
    }

    private Anchor others() {
        Anchor others = new Anchor("/membership-plans", getTranslation("join.others"));
        others.setRouterIgnore(true);
        others.addClassNames("etb-btn", "etb-tertiary");
        return others;
    }

    private static Paragraph lead(String words) {
        Paragraph lead = new Paragraph(words);
        lead.addClassName("etb-sec");
        return lead;
    }
}
