package org.etabli.ui.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Objects;
import org.etabli.identity.PasswordLinks;
import org.etabli.kernel.MemberId;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.shell.CalmPage;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Languages;

/** Where the link of an invitation or of a forgotten password leads. Opening it spends nothing; saving does. */
@Route(value = "password", autoLayout = false)
@AnonymousAllowed
class PasswordView extends CalmPage implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;
    private final transient PasswordLinks links;
    private final transient Members members;
    private final FieldErrors errors = new FieldErrors();
    private final PasswordField password;
    private String token = "";

    PasswordView(Languages languages, PasswordLinks links, Members members) {
        super(languages);
        this.links = links;
        this.members = members;
        addClassName("etb-account-page");
        password = errors.field("password", new PasswordField(getTranslation("signin.password")));
        password.getElement().setAttribute("autocomplete", "new-password");
        password.setHelperText(getTranslation("signin.password.help"));
        password.setAutofocus(true);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        token = parameter;
        links.find(token).ifPresentOrElse(this::ask, this::spent);
    }

    private void ask(MemberId id) {
        MemberDetails member = members.get(id);
        EmailField email = new EmailField(getTranslation("signin.email"));
        email.setValue(Objects.requireNonNullElse(member.email(), ""));
        email.setReadOnly(true);
        email.getElement().setAttribute("autocomplete", "username");
        Button save = new Button(getTranslation("signin.password.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        show(
                getTranslation("signin.password.title"),
                new H1(getTranslation("signin.password.title")),
                lead("signin.password.lead"),
                email,
                password,
                save);
    }

    private void save() {
        boolean[] set = new boolean[1];
        boolean accepted = errors.accept(
                () -> set[0] = links.setPassword(token, password.getValue()).isPresent());
        if (!accepted) {
            return;
        }
        if (set[0]) {
            done();
        } else {
            spent();
        }
    }

    private void done() {
        RouterLink signIn = new RouterLink(getTranslation("signin.submit"), LoginView.class);
        signIn.addClassNames("etb-btn", "etb-primary");
        tell("check-circle", "signin.password.done", signIn);
    }

    private void spent() {
        RouterLink again = new RouterLink(getTranslation("signin.password.again"), ForgottenView.class);
        again.addClassNames("etb-btn", "etb-primary");
        tell("link", "signin.password.spent", again);
    }

    private void tell(String symbol, String key, Component next) {
        H1 title = new H1(getTranslation(key));
        title.getElement().setAttribute("role", "status");
        show(getTranslation(key), new Icon(symbol), title, lead(key + ".lead"), next);
    }

    private Paragraph lead(String key) {
        Paragraph lead = new Paragraph(getTranslation(key));
        lead.addClassName("etb-sec");
        return lead;
    }
}
