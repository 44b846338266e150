package org.etabli.ui.frontdesk;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Locale;
import org.etabli.kernel.LocalSlot;
import org.etabli.reservation.WalkInOffer;
import org.etabli.reservation.WalkInOffer.Length;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** What can be had without a reservation, one tile for each; the place itself is found by itself. */
final class WalkInCard extends Section {

    private static final long serialVersionUID = 1L;

    private final SerializableConsumer<WalkInOffer> choose;
    private final Div tiles = new Div();
    private final Button product;
    private final Paragraph hint = new Paragraph();
    private transient @Nullable List<WalkInOffer> shown;

    WalkInCard(SerializableConsumer<WalkInOffer> choose, Command sellPack, Command sellProduct) {
        this.choose = choose;
        addClassName("etb-card");
        H2 title = new H2(getTranslation("frontdesk.walk-in"));
        Button pack = action("frontdesk.pack.sell", "ticket", sellPack);
        product = action("frontdesk.product.sell", "box", sellProduct);
        Span push = new Span();
        push.addClassName("etb-push");
        Div head = new Div(title, push, pack, product);
        head.addClassName("etb-head");
        tiles.addClassName("etb-tiles");
        hint.addClassName("etb-under");
        add(head, tiles, hint);
    }

    /** @param sells whether the venue has a shop */
    void show(DeskDay day, boolean sells) {
        product.setVisible(sells);
        hint.setText(getTranslation(hint(day)));
        if (day.offers().equals(shown)) {
            return;
        }
        shown = day.offers();
        tiles.removeAll();
        List<WalkInOffer> paidFirst = day.offers().stream()
                .sorted(java.util.Comparator.comparing(offer -> offer.length() == Length.VISIT))
                .toList();
        paidFirst.forEach(offer -> tiles.add(tile(offer, day)));
        tiles.setVisible(!day.offers().isEmpty());
    }

    private Button action(String key, String icon, Command what) {
        Button button = new Button(getTranslation(key), new Icon(icon), click -> what.execute());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private static String hint(DeskDay day) {
        if (!day.isToday()) {
            return "frontdesk.walk-in.another-day";
        }
        if (!day.offers().isEmpty()) {
            return "frontdesk.walk-in.hint";
        }
        if (day.pools().isEmpty()) {
            return "frontdesk.walk-in.no-desks";
        }
        return day.isOpenNow() ? "frontdesk.walk-in.full" : "frontdesk.walk-in.closed";
    }

    private NativeButton tile(WalkInOffer offer, DeskDay day) {
        NativeButton tile = new NativeButton("", click -> choose.accept(offer));
        tile.addClassName("etb-tile");
        HtmlContainer price = new HtmlContainer("b");
        price.setText(price(offer));
        String length = getTranslation("frontdesk.length." + word(offer));
        tile.add(new Span(length), price);
        tile.setAriaLabel(getTranslation(
                "frontdesk.walk-in.tile",
                getTranslation("frontdesk.length.full." + word(offer)),
                price(offer),
                LocalSlot.of(offer.slot(), day.venue().zone())));
        return tile;
    }

    private String price(WalkInOffer offer) {
        return offer.price().isZero()
                ? getTranslation(offer.length() == Length.VISIT ? "frontdesk.gift" : "frontdesk.free")
                : getTranslation("reserving.amount", offer.price());
    }

    static String word(WalkInOffer offer) {
        return offer.length().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
