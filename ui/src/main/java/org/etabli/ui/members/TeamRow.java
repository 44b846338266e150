package org.etabli.ui.members;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.etabli.identity.HeldRole;

/** Someone with a role: her name, the role, who gave it, and the way to take it back. */
final class TeamRow extends Div {

    private static final long serialVersionUID = 1L;

    TeamRow(HeldRole role, Command take) {
        addClassNames("etb-line", "etb-team-row");
        Span mark = new Span(Arrays.stream(role.holderName().split(" "))
                .limit(2)
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining()));
        mark.addClassNames("etb-avatar", "etb-n");
        mark.getElement().setAttribute("aria-hidden", "true");
        Span email = new Span(Objects.requireNonNullElse(role.holderEmail(), ""));
        email.addClassName("etb-under");
        Div who = new Div(new Span(role.holderName()), email);
        who.addClassNames("etb-grow", "etb-ell");
        Span what = new Span(getTranslation("role." + role.at().role()));
        what.addClassName("etb-team-role");
        String giver = role.givenBy();
        Span by = new Span(giver == null ? "" : getTranslation("team.by", giver));
        by.addClassNames("etb-s13", "etb-sec", "etb-ell", "etb-team-by");
        add(mark, who, what, by);
        if (role.mayTake()) {
            Button back = new Button(getTranslation("people.role.take"), click -> take.execute());
            back.addThemeVariants(ButtonVariant.SMALL);
            back.setAriaLabel(getTranslation(
                    "team.take-one", getTranslation("role." + role.at().role()), role.holderName()));
            add(back);
        }
    }
}
