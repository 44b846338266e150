package org.etabli.ui.partners;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.function.SerializableConsumer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.OperatorId;
import org.etabli.network.Operator;
import org.etabli.resource.ResourceKind;
import org.etabli.roaming.AgreementOutcome;
import org.etabli.roaming.ProposedAgreement;
import org.etabli.roaming.RoamingMeasure;
import org.etabli.roaming.RoamingPrice;
import org.etabli.ui.component.Calendars;
import org.etabli.ui.component.FieldErrors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Proposes to another operator whose members come to whom, from when on and at which prices. */
final class AgreementDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient RoamingDesk desk;
    private final transient OperatorId us;
    private final FieldErrors errors = new FieldErrors();
    private final Select<Operator> partner = errors.field("partner", new Select<>());
    private final Select<Boolean> way = new Select<>();
    private final DatePicker from = errors.field("startsOn", Calendars.picker(getTranslation("partners.from")));
    private final DatePicker until = errors.field("endsOn", Calendars.picker(getTranslation("partners.last")));
    private final transient List<Offer> offers = new ArrayList<>();

    AgreementDialog(RoamingDesk desk, OperatorId us, SerializableConsumer<AgreementOutcome> done) {
        this.desk = desk;
        this.us = us;
        setHeaderTitle(getTranslation("partners.propose"));
        setWidth("min(520px, 100vw - 32px)");
        partner.setLabel(getTranslation("partners.partner"));
        partner.setItems(desk.partners(us));
        partner.setItemLabelGenerator(Operator::name);
        way.setLabel(getTranslation("partners.way"));
        way.setItems(true, false);
        way.setItemLabelGenerator(host -> getTranslation(host ? "partners.theirs" : "partners.ours"));
        way.setValue(true);
        LocalDate first = desk.today(us).withDayOfMonth(1).plusMonths(1);
        from.setValue(first);
        until.setHelperText(getTranslation("partners.last.help"));
        Div days = new Div(from, until);
        days.addClassName("etb-pair");
        Div form = new Div(new Paragraph(getTranslation("partners.propose.text")), partner, way, days);
        offer(form, ResourceKind.DESK, RoamingMeasure.DAY);
        offer(form, ResourceKind.ROOM, RoamingMeasure.HOUR);
        offer(form, ResourceKind.OFFICE, RoamingMeasure.DAY);
        offer(form, ResourceKind.MACHINE, RoamingMeasure.MINUTE);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button go = new Button(getTranslation("partners.propose.go"), click -> {
            if (errors.accept(() -> done.accept(desk.propose(us, wanted())))) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
    }

    private void offer(Div form, ResourceKind kind, RoamingMeasure usual) {
        String field = offers.isEmpty() ? "prices" : kind.name();
        BigDecimalField amount = errors.field(field, new BigDecimalField(getTranslation("kind.one." + kind.name())));
        amount.setPlaceholder(getTranslation("partners.not-covered"));
        Select<RoamingMeasure> per = new Select<>();
        per.setLabel(getTranslation("partners.per"));
        per.setItems(RoamingMeasure.values());
        per.setItemLabelGenerator(each -> getTranslation("partners.per.one." + each.name()));
        per.setValue(usual);
        Div pair = new Div(amount, per);
        pair.addClassName("etb-pair");
        form.add(pair);
        offers.add(new Offer(kind, field, amount, per));
    }

    private ProposedAgreement wanted() {
        OperatorId other = Input.chosen("partner", partner.getValue()).id();
        boolean host = way.getValue();
        OperatorId at = host ? us : other;
        LocalDate last = until.getValue();
        return new ProposedAgreement(
                host ? other : us,
                at,
                offers.stream()
                        .filter(each -> each.amount().getValue() != null)
                        .map(each -> each.price(desk.currency(at)))
                        .toList(),
                Input.chosen("startsOn", from.getValue()),
                last == null ? null : last.plusDays(1));
    }

    /** A kind and what is typed for it. */
    private record Offer(ResourceKind kind, String field, BigDecimalField amount, Select<RoamingMeasure> per) {

        RoamingPrice price(CurrencyUnit currency) {
            BigDecimal typed = amount.getValue();
            if (typed.signum() <= 0
                    || typed.stripTrailingZeros().scale() > currency.getDecimalPlaces()
                    || typed.precision() > 9) {
                throw new InvalidInputException(field, "amount-positive");
            }
            return new RoamingPrice(kind, per.getValue(), Money.of(currency, typed));
        }
    }
}
