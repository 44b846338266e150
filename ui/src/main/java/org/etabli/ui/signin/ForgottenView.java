package org.etabli.ui.signin;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.etabli.identity.Welcome;
import org.etabli.kernel.InvalidInputException;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.shell.CalmPage;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Languages;
import org.etabli.web.TooManyRequestsException;

/** A new password for who forgot hers: the same answer whether or not anyone has the address. */
@Route(value = "forgotten", autoLayout = false)
@AnonymousAllowed
class ForgottenView extends CalmPage {

    private static final long serialVersionUID = 1L;
    private final transient Welcome welcome;
    private final FieldErrors errors = new FieldErrors();
    private final EmailField email;

    ForgottenView(Languages languages, Welcome welcome) {
        super(languages);
        this.welcome = welcome;
        addClassName("etb-account-page");
        email = errors.field("email", new EmailField(getTranslation("signin.email")));
        email.getElement().setAttribute("autocomplete", "username");
        email.setAutofocus(true);
        email.setManualValidation(true);
        Button send = new Button(getTranslation("signin.forgotten.send"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickShortcut(Key.ENTER);
        show(
                getTranslation("signin.forgotten.title"),
                new H1(getTranslation("signin.forgotten.title")),
                lead("signin.forgotten.lead"),
                email,
                send,
                back());
    }

    private void send() {
        boolean accepted = errors.accept(() -> {
            try {
                welcome.sendLink(email.getValue(), VaadinRequest.getCurrent().getRemoteAddr());
            } catch (TooManyRequestsException often) {
                throw new InvalidInputException("email", "asked-too-often");
            }
        });
        if (accepted) {
            H1 title = new H1(getTranslation("signin.forgotten.sent"));
            title.getElement().setAttribute("role", "status");
            show(
                    getTranslation("signin.forgotten.sent"),
                    new Icon("mail"),
                    title,
                    lead("signin.forgotten.sent.lead"),
                    back());
        }
    }

    private RouterLink back() {
        RouterLink back = new RouterLink(getTranslation("signin.back"), LoginView.class);
        back.addClassNames("etb-btn", "etb-tertiary");
        return back;
    }

    private Paragraph lead(String key) {
        Paragraph lead = new Paragraph(getTranslation(key));
        lead.addClassName("etb-sec");
        return lead;
    }
}
