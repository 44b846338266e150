package org.etabli.ui.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.List;
import org.etabli.membership.Membership;
import org.etabli.membership.PackPurchase;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;

/** The packs she bought lately, and another one to sell. */
final class PacksPart extends Part {

    private static final long serialVersionUID = 1L;
    private static final int LATELY = 4;

    PacksPart(List<PackPurchase> bought, LocalDate today, Command sell, SerializableConsumer<Membership> takeBack) {
        super("people.packs", selling(sell));
        if (bought.isEmpty()) {
            quiet(getTranslation("people.packs.none"));
        }
        bought.stream().limit(LATELY).forEach(each -> add(row(each, today, takeBack)));
    }

    private static Button selling(Command sell) {
        Button button = new Button(Words.say("people.packs.sell"), new Icon("ticket"), click -> sell.execute());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private Component row(PackPurchase bought, LocalDate today, SerializableConsumer<Membership> takeBack) {
        Membership pack = bought.membership();
        LocalDate end = pack.endsOn();
        Span name = new Span(pack.plan().name().in(getLocale()));
        Span under = new Span(
                end == null
                        ? getTranslation("people.packs.since", Words.date(pack.startsOn()))
                        : getTranslation(
                                end.isAfter(today) ? "people.packs.until" : "people.packs.over",
                                Words.date(end.minusDays(1))));
        under.addClassName("etb-under");
        Div words = new Div(name, under);
        words.addClassName("etb-grow");
        Span price = new Span(getTranslation("offers.money", bought.price()));
        price.addClassNames("etb-num", "etb-s13");
        Div row = line(words, price);
        if (pack.isInForceOn(today)) {
            Button back = new Button(getTranslation("people.packs.take-back"), click -> takeBack.accept(pack));
            back.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            back.setAriaLabel(getTranslation(
                    "people.packs.take-back-one", pack.plan().name().in(getLocale())));
            row.add(back);
        }
        return row;
    }
}
