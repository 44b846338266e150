package org.etabli.ui.partners;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.etabli.billing.roaming.RoamingSettlement;
import org.etabli.kernel.OperatorId;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Notices;

/** The settlements so far, asked for and received; and whether they are made by themselves. */
final class SettledCard extends Div {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 12;

    private final transient RoamingDesk desk;
    private final transient OperatorId us;
    private final FieldErrors errors = new FieldErrors();
    private final IntegerField day = errors.field("day", new IntegerField(getTranslation("partners.schedule.day")));
    private final Paragraph state = new Paragraph();
    private final Button remove = new Button(getTranslation("partners.schedule.remove"), click -> remove());

    SettledCard(RoamingDesk desk, OperatorId us) {
        this.desk = desk;
        this.us = us;
        addClassName("etb-card");
        day.setStepButtonsVisible(true);
        day.setMin(1);
        day.setMax(28);
        state.addClassNames("etb-sec", "etb-s13");
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        Div buttons = new Div(new Button(getTranslation("partners.schedule.save"), click -> save()), remove);
        buttons.addClassName("etb-row");
        add(new H2(getTranslation("partners.settlements")), list(), new H3(getTranslation("partners.schedule")), state);
        add(day, buttons);
        show();
    }

    private Component list() {
        List<RoamingSettlement> all = desk.settlements(us);
        if (all.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("partners.settlements.none"));
            none.addClassNames("etb-sec", "etb-s13");
            return none;
        }
        Div list = new Div();
        list.getElement()
                .setAttribute("role", "list")
                .setAttribute("aria-label", getTranslation("partners.settlements"));
        all.stream().limit(ROWS).forEach(each -> list.add(row(each)));
        return list;
    }

    private Component row(RoamingSettlement settlement) {
        boolean asked = settlement.host().equals(us);
        Span month = new Span(getTranslation("partners.of", settlement.month()));
        Span about = new Span(getTranslation(
                asked ? "partners.asked" : "partners.received",
                desk.nameOf(asked ? settlement.home() : settlement.host())));
        about.addClassNames("etb-s13", "etb-sec");
        Div left = new Div(month, about);
        left.addClassNames("etb-col", "etb-grow");
        Span net = new Span(getTranslation("partners.net", settlement.net()));
        net.addClassNames("etb-num", "etb-nowrap");
        Div right = new Div(net, asked ? link(settlement) : download(settlement));
        right.addClassNames("etb-col", "etb-end");
        Div row = new Div(left, right);
        row.addClassNames("etb-row", "etb-line", "etb-roam-visit");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    private Component link(RoamingSettlement settlement) {
        Anchor link = new Anchor("invoices/" + settlement.invoice(), settlement.number());
        link.addClassName("etb-s13");
        return link;
    }

    private Component download(RoamingSettlement settlement) {
        Anchor file = desk.download(settlement);
        file.addClassName("etb-sm");
        return file;
    }

    private void show() {
        Optional<Integer> set = desk.scheduled(us);
        day.setValue(set.orElse(3));
        remove.setVisible(set.isPresent());
        state.setText(
                getTranslation(set.isEmpty() ? "partners.schedule.none" : "partners.schedule.set", set.orElse(0)));
    }

    private void save() {
        if (errors.accept(() -> desk.schedule(us, Objects.requireNonNullElse(day.getValue(), 0)))) {
            Notices.done(getTranslation("partners.schedule.saved"));
            show();
        }
    }

    private void remove() {
        int before = Objects.requireNonNullElse(day.getValue(), 0);
        desk.byHand(us);
        show();
        Notices.done(getTranslation("partners.schedule.removed"), () -> {
            desk.schedule(us, before);
            show();
        });
    }
}
