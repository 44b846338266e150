package org.etabli.ui.offers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.List;
import org.etabli.kernel.PlanId;
import org.etabli.plan.PlanSheet;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;

/** Plans, then packs; what is withdrawn comes last. */
final class PlanList extends Div {

    private static final long serialVersionUID = 1L;

    private final SerializableConsumer<PlanId> open;

    private final transient Command newPack;
    private String selected = "";

    PlanList(SerializableConsumer<PlanId> open, Command newPack) {
        this.open = open;
        this.newPack = newPack;
        addClassNames("etb-members-list", "etb-offer-list");
    }

    /** @param chosen whose detail stands beside; when it is closed the focus returns to its row */
    void show(List<PlanSheet> sheets, LocalDate today, String chosen) {
        String left = chosen.isEmpty() ? selected : "";
        selected = chosen;
        removeAll();
        List<PlanSheet> plans =
                sheets.stream().filter(sheet -> !sheet.plan().isPack()).toList();
        List<PlanSheet> packs =
                sheets.stream().filter(sheet -> sheet.plan().isPack()).toList();
        add(head("offers.plans", plans.size()));
        group("offers.plans", plans, today, left);
        Button pack = new Button(getTranslation("offers.new-pack"), new Icon("plus"), click -> newPack.execute());
        pack.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        Div packsHead = head("offers.packs", packs.size());
        packsHead.add(pack);
        add(packsHead);
        group("offers.packs", packs, today, left);
    }

    private Div head(String key, int count) {
        Span number = new Span(Integer.toString(count));
        number.addClassNames("etb-num", "etb-sec", "etb-grow");
        Div head = new Div(new H2(getTranslation(key)), number);
        head.addClassNames("etb-group", "etb-offer-group");
        return head;
    }

    private void group(String key, List<PlanSheet> sheets, LocalDate today, String left) {
        if (sheets.isEmpty()) {
            add(new EmptyState("ticket", getTranslation(key + ".none")));
        }
        sheets.stream()
                .sorted(java.util.Comparator.comparing(
                        (PlanSheet sheet) -> !sheet.plan().sale().open()))
                .forEach(sheet -> add(row(sheet, today, left)));
    }

    private Component row(PlanSheet sheet, LocalDate today, String left) {
        String id = sheet.plan().id().toString();
        NativeButton row =
                new NativeButton("", click -> open.accept(sheet.plan().id()));
        row.addClassNames("etb-offer-row");
        row.getElement().setAttribute("aria-current", String.valueOf(id.equals(selected)));
        if (id.equals(left)) {
            row.focus();
        }
        Span mark = new Span(new Icon(sheet.plan().isPack() ? "ticket" : "repeat"));
        mark.addClassNames("etb-avatar", "etb-n");
        Span name = new Span(OfferWords.name(sheet.plan()));
        name.addClassName("etb-medium");
        Span under = new Span(OfferWords.included(sheet.plan()));
        under.addClassNames("etb-under", "etb-ell");
        Div words = new Div(name, under);
        words.addClassNames("etb-grow", "etb-offer-words");
        Span price = new Span(OfferWords.price(sheet.plan(), today));
        price.addClassNames("etb-num", "etb-medium");
        Div right = new Div(price, state(sheet));
        right.addClassName("etb-offer-right");
        row.add(mark, words, right);
        return row;
    }

    private static Component state(PlanSheet sheet) {
        if (!sheet.plan().sale().open()) {
            return new StatusBadge(Status.CLOSED, Words.say("offers.withdrawn")).bare();
        }
        Span held = new Span(Words.say("offers.holders", sheet.holders()));
        held.addClassName("etb-under");
        return held;
    }
}
