package org.etabli.ui.frontdesk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import org.etabli.network.Venue;
import org.etabli.ui.offers.PackShop;

/** To whom a pack is sold; which one is asked next. */
final class SellPackDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    SellPackDialog(WalkInDesk desk, PackShop shop, Venue venue, Command changed) {
        setHeaderTitle(getTranslation("frontdesk.pack.sell"));
        setWidth("min(460px, 100vw - 32px)");
        Button next = new Button(getTranslation("frontdesk.pack.choose"));
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
            shop.dialogFor(member, desk.get(member).fullName(), venue.operator(), changed)
                    .open();
        }));
        Div form = new Div(who);
        form.addClassName("etb-who");
        add(form);
        getFooter().add(new Button(getTranslation("frontdesk.walk-in.leave"), click -> close()), next);
    }
}
