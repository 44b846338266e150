package org.etabli.ui.payment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Map;
import org.etabli.billing.Age;
import org.etabli.billing.Outstanding;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** How much is owed in each age; one of them can be looked at alone. */
final class AgeTiles extends Div {

    private static final long serialVersionUID = 1L;
    private final SerializableConsumer<Age> choose;

    AgeTiles(SerializableConsumer<Age> choose) {
        this.choose = choose;
        addClassNames("etb-pay-ages");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("payments.ages"));
    }

    void show(Map<Age, Outstanding.Sum> sums, CurrencyUnit currency, @Nullable Age chosen) {
        removeAll();
        sums.forEach((age, sum) -> {
            Span label = new Span(getTranslation("payments.age." + age.name()));
            Span amount = new Span(getTranslation("payments.money", Money.ofMinor(currency, sum.minor())));
            amount.addClassNames("etb-pay-amount", "etb-num");
            Span count = new Span(getTranslation("payments.count", sum.count()));
            count.addClassName("etb-s13");
            NativeButton tile = new NativeButton();
            tile.add(label, amount, count);
            tile.addClickListener(click -> choose.accept(age));
            tile.addClassNames(
                    "etb-card", "etb-pay-age", "etb-pay-" + age.name().toLowerCase(java.util.Locale.ROOT));
            tile.getElement().setAttribute("aria-pressed", Boolean.toString(age == chosen));
            add(tile);
        });
    }
}
