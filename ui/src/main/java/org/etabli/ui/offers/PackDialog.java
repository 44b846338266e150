package org.etabli.ui.offers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.List;
import org.etabli.kernel.MemberId;
import org.etabli.membership.BuyPack;
import org.etabli.membership.PackOutcome;
import org.etabli.plan.CouponOutcome;
import org.etabli.plan.Plan;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.PriceLines;
import org.etabli.ui.component.RefusalCard;
import org.etabli.ui.component.Words;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Which pack, what it costs, until when it is good; then it is bought. */
public final class PackDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient PackShop shop;
    private final transient MemberId buyer;
    private final transient Command changed;
    private final RadioButtonGroup<Plan> packs = new RadioButtonGroup<>();
    private final TextField code = new TextField(getTranslation("offers.code"));
    private final Div answer = new Div();
    private final Button go = new Button();
    /** Of what is chosen now: a second click is the same wish. */
    private transient @Nullable BuyPack wanted;

    PackDialog(PackShop shop, String title, List<Plan> offered, MemberId buyer, Command changed) {
        this.shop = shop;
        this.buyer = buyer;
        this.changed = changed;
        setHeaderTitle(title);
        setWidth("min(500px, 100vw - 32px)");
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickListener(click -> buy());
        go.setVisible(!offered.isEmpty());
        if (offered.isEmpty()) {
            add(new EmptyState("ticket", getTranslation("offers.buy.none")));
            return;
        }
        packs.setItems(offered);
        packs.addClassName("etb-options");
        packs.setAriaLabel(title);
        boolean several = offered.stream().map(Plan::operator).distinct().count() > 1;
        packs.setRenderer(new ComponentRenderer<>(pack -> option(pack, several)));
        packs.addValueChangeListener(change -> look());
        code.setValueChangeMode(ValueChangeMode.LAZY);
        code.setClearButtonVisible(true);
        code.setMaxLength(30);
        code.addValueChangeListener(change -> look());
        answer.addClassName("etb-col");
        answer.getElement().setAttribute("aria-live", "polite");
        Div body = new Div(packs, code, answer);
        body.addClassNames("etb-col", "etb-g16");
        add(body);
        packs.setValue(offered.getFirst());
    }

    private Div option(Plan pack, boolean several) {
        Span name = new Span(OfferWords.name(pack));
        name.addClassName("etb-medium");
        Span price = new Span(getTranslation("offers.money", pack.feeOn(today(pack))));
        price.addClassNames("etb-num", "etb-medium");
        Div line = new Div(name, price);
        line.addClassNames("etb-row", "etb-between");
        Span under = new Span(OfferWords.included(pack));
        under.addClassName("etb-under");
        Div option = new Div(line, under);
        if (several) {
            Span whose = new Span(shop.operator(pack));
            whose.addClassName("etb-under");
            option.add(whose);
        }
        option.addClassName("etb-pack-option");
        return option;
    }

    /** What it would cost, before anything is done. */
    private void look() {
        answer.removeAll();
        Plan pack = packs.getValue();
        if (pack == null) {
            return;
        }
        Money price = pack.feeOn(today(pack));
        PriceLines lines = new PriceLines().line(OfferWords.name(pack), getTranslation("offers.money", price));
        Money due = price;
        wanted = BuyPack.of(pack.id(), buyer);
        boolean refused = false;
        if (!code.isEmpty() && !code.getValue().isBlank()) {
            wanted = wanted.with(code.getValue());
            switch (shop.look(code.getValue(), pack, buyer)) {
                case CouponOutcome.Applied(String used, Money off) -> {
                    lines.line(getTranslation("offers.code.off", used), getTranslation("offers.money", off.negated()));
                    due = price.minus(off);
                }
                case CouponOutcome.Refused no -> {
                    refused = true;
                    answer.add(new RefusalCard(List.of(no.refusal())));
                }
            }
        }
        answer.add(lines.due(getTranslation("offers.due"), getTranslation("offers.money", due)));
        answer.add(validity(pack));
        go.setText(getTranslation(refused ? "offers.buy.without" : "offers.buy", due));
        if (refused) {
            wanted = BuyPack.of(pack.id(), buyer);
        }
    }

    private Paragraph validity(Plan pack) {
        Integer days = pack.termDays();
        Paragraph until = new Paragraph(
                days == null
                        ? getTranslation("offers.good-for-ever")
                        : getTranslation(
                                "offers.good-until",
                                Words.date(today(pack).plusDays(days - 1L)),
                                getTranslation(
                                        pack.sale().spentFirst() ? "offers.spent.first" : "offers.spent.after")));
        until.addClassNames("etb-sec", "etb-s13");
        return until;
    }

    private void buy() {
        BuyPack wish = wanted;
        if (wish == null) {
            return;
        }
        switch (shop.buy(wish)) {
            case PackOutcome.Bought bought -> {
                close();
                shop.say(bought, changed);
                changed.execute();
            }
            case PackOutcome.Refused refused -> {
                answer.removeAll();
                answer.add(new RefusalCard(List.of(refused.refusal())));
            }
            case PackOutcome.TakenBack back -> close();
        }
    }

    private LocalDate today(Plan pack) {
        return shop.today(pack.operator());
    }
}
