package org.etabli.ui.frontdesk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.etabli.member.MemberDetails;
import org.etabli.network.Venue;

/** To whom something is sold; what exactly is asked next. */
final class ToWhomDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    ToWhomDialog(String title, String choose, WalkInDesk desk, Venue venue, Consumer<MemberDetails> then) {
        setHeaderTitle(title);
        setWidth("min(460px, 100vw - 32px)");
        Button next = new Button(choose);
        next.addThemeVariants(ButtonVariant.PRIMARY);
        WhoField[] field = new WhoField[1];
        WhoField who = new WhoField(
                desk,
                venue,
                () -> next.setVisible(field[0] != null && (field[0].member().isPresent() || field[0].isNew())));
        field[0] = who;
        next.setVisible(false);
        next.addClickListener(click -> who.settle().ifPresent(member -> {
            close();
            then.accept(desk.get(member));
        }));
        Div form = new Div(who);
        form.addClassName("etb-who");
        add(form);
        getFooter().add(new Button(getTranslation("frontdesk.walk-in.leave"), click -> close()), next);
    }
}
