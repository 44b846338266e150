package org.etabli.ui.profile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.etabli.ui.joining.FieldDesk;
import org.etabli.ui.joining.GuardianDesk;
import org.etabli.ui.payment.MandateDesk;
import org.etabli.ui.shell.Languages;
import org.etabli.ui.shell.Page;
import org.etabli.ui.shell.Today;

@Route("profile")
@Menu(order = 19, icon = "person", title = "profile.menu")
@PermitAll
class ProfileView extends Page {

    private static final long serialVersionUID = 1L;

    ProfileView(
            OwnAccount account,
            MandateDesk mandates,
            GuardianDesk guardians,
            FieldDesk fields,
            PassagesCard.Desk passages,
            Languages languages,
            Today today) {
        super("profile.menu");
        addClassName("etb-account");
        Div about = new Div(new PersonCard(account), new GuardianCard(guardians), new PasswordCard(account));
        Div rest = new Div(
                new PreferencesCard(account, languages),
                new TokensCard(account, today),
                new PassagesCard(passages),
                new DataCard(account));
        List<Component> forms = fields.own(() -> UI.getCurrent().refreshCurrentRoute(false));
        if (!forms.isEmpty()) {
            about.addComponentAtIndex(1, new FieldsCard(forms));
        }
        if (mandates.concerns(mandates.own())) {
            about.add(new MandateCard(account, mandates));
        }
        add(about, rest);
    }

    @Override
    public String heading() {
        return getTranslation("profile.title");
    }
}
