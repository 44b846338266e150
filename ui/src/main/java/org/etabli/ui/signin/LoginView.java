package org.etabli.ui.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.etabli.identity.DemoAccounts;
import org.etabli.identity.DemoAccounts.DemoAccount;
import org.etabli.ui.shell.CalmPage;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Languages;
import org.etabli.ui.shell.SignedIn;
import org.springframework.beans.factory.annotation.Value;

@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends CalmPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private final transient SignedIn signedIn;
    private final transient FailedAttempt attempt;
    private final LoginForm form = new LoginForm();
    private final String demoPassword;

    LoginView(
            Languages languages,
            SignedIn signedIn,
            FailedAttempt attempt,
            DemoAccounts demo,
            @Value("${etabli.demo-password:etabli-demo}") String demoPassword) {
        super(languages);
        this.signedIn = signedIn;
        this.attempt = attempt;
        this.demoPassword = demoPassword;
        addClassName("etb-signin");
        form.setAction("login");
        form.addForgotPasswordListener(click -> getUI().ifPresent(ui -> ui.navigate(ForgottenView.class)));
        Paragraph lead = new Paragraph(getTranslation("signin.lead"));
        lead.addClassName("etb-sec");
        show(getTranslation("signin.title"), new H1(getTranslation("signin.title")), lead, form);
        List<DemoAccount> offered = demo.listOffered();
        if (!offered.isEmpty()) {
            showBelow(demo(offered));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (signedIn.find().isPresent()) {
            event.forwardTo("start");
            return;
        }
        form.setI18n(words());
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    private LoginI18n words() {
        LoginI18n words = LoginI18n.createDefault();
        words.getForm().setTitle("");
        words.getForm().setUsername(getTranslation("signin.email"));
        words.getForm().setPassword(getTranslation("signin.password"));
        words.getForm().setSubmit(getTranslation("signin.submit"));
        words.getForm().setForgotPassword(getTranslation("signin.forgotten"));
        words.getErrorMessage().setUsername(getTranslation("signin.email.required"));
        words.getErrorMessage().setPassword(getTranslation("signin.password.required"));
        words.getErrorMessage().setTitle(attempt.title(getLocale()));
        words.getErrorMessage().setMessage(attempt.reason(getLocale()));
        return words;
    }

    private Component demo(List<DemoAccount> offered) {
        Div choices = new Div();
        choices.addClassName("etb-demo-logins");
        offered.forEach(account -> choices.add(choice(account)));
        Paragraph words = new Paragraph(getTranslation("signin.demo", demoPassword));
        words.addClassNames("etb-sec", "etb-s13");
        Div demo = new Div(new H2(getTranslation("signin.demo.title")), words, choices);
        demo.addClassName("etb-demo");
        return demo;
    }

    private NativeButton choice(DemoAccount account) {
        Span name = new Span(account.fullName());
        name.addClassName("etb-medium");
        String role = account.roles().stream()
                .reduce((lower, higher) -> higher)
                .map(Enum::name)
                .orElse("MEMBER");
        Span what = new Span(account.email().replaceFirst("@.*", "") + " · " + getTranslation("role." + role));
        what.addClassNames("etb-sec", "etb-small");
        NativeButton choice =
                new NativeButton("", click -> form.getElement().executeJs("""
                        const put = (name, value) => {
                          const field = this.querySelector(`[name="${name}"]`);
                          field.value = value;
                          field.dispatchEvent(new Event('change', { bubbles: true }));
                        };
                        put('username', $0); put('password', $1);
                        this.querySelector('vaadin-button[theme~="submit"]')?.focus();
                        """, account.email(), demoPassword));
        choice.add(new Icon(account.roles().isEmpty() ? "person" : "key"), new Span(name, what));
        return choice;
    }
}
