package org.etabli.ui.joining;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.etabli.joining.Consents;
import org.etabli.member.Guardianship;
import org.etabli.member.Members;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.CalmPage;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Languages;

/** Behind the link that a guardian was mailed: she reads for whom she is asked, consents, or takes it back. */
@Route(value = "guardian", autoLayout = false)
@AnonymousAllowed
class ConsentView extends CalmPage implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;
    private final transient Consents consents;
    private final transient Members members;
    private String token = "";

    ConsentView(Languages languages, Consents consents, Members members) {
        super(languages);
        this.consents = consents;
        this.members = members;
        addClassName("etb-account-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        token = parameter;
        consents.open(token).ifPresentOrElse(this::show, this::spent);
    }

    private void show(Guardianship known) {
        String minor = members.get(known.minor()).fullName();
        String title = getTranslation(known.isConsented() ? "consent.given" : "consent.title", minor);
        Button answer = new Button(
                getTranslation(known.isConsented() ? "consent.take-back" : "consent.give"),
                click -> show(consents.decide(token, !known.isConsented())));
        if (!known.isConsented()) {
            answer.addThemeVariants(ButtonVariant.PRIMARY);
        }
        H1 heading = new H1(title);
        heading.getElement().setAttribute("role", "status");
        show(
                title,
                heading,
                lead(known.isConsented() ? "consent.given.lead" : "consent.lead", known.name(), minor),
                lead("consent.until", Words.date(known.endsOn())),
                answer);
    }

    private void spent() {
        String title = getTranslation("consent.spent");
        Anchor network = new Anchor("/", getTranslation("public.missing.go"));
        network.setRouterIgnore(true);
        network.addClassNames("etb-btn");
        show(title, new Icon("link"), new H1(title), lead("consent.spent.lead"), network);
    }

    private Paragraph lead(String key, Object... arguments) {
        Paragraph lead = new Paragraph(getTranslation(key, arguments));
        lead.addClassName("etb-sec");
        return lead;
    }
}
