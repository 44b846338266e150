package org.etabli.ui.membership;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.etabli.billing.NewSponsorship;
import org.etabli.billing.Payer;
import org.etabli.billing.PostalAddress;
import org.etabli.billing.SponsoredShare;
import org.etabli.billing.Sponsorship;
import org.etabli.kernel.Input;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.network.Operator;
import org.etabli.ui.component.Calendars;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Somebody pays for a member: who, how much of each fee, from when to when, and how much at most. */
final class SponsorDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final FieldErrors errors = new FieldErrors();
    private final ComboBox<Optional<Payer>> sponsor;
    private final TextField name;
    private final Checkbox legal;
    private final TextField siren;
    private final EmailField email;
    private final TextField street;
    private final TextField postcode;
    private final TextField city;
    private final Select<Boolean> inPercent = new Select<>();
    private final BigDecimalField share;
    private final DatePicker from;
    private final DatePicker until;
    private final BigDecimalField ceiling;
    private final TextField reference;
    private final transient Operator operator;
    private final transient @Nullable Sponsorship known;

    SponsorDialog(SponsorDesk desk, OperatorId at, MemberId member, Command changed) {
        this(desk, at, member, null, changed);
    }

    /** @param known what is changed, or null for something new */
    SponsorDialog(SponsorDesk desk, OperatorId at, MemberId member, @Nullable Sponsorship known, Command changed) {
        this.known = known;
        operator = desk.operator(at);
        setHeaderTitle(
                known == null
                        ? getTranslation("sponsors.add")
                        : getTranslation("sponsors.change-one", known.sponsorName()));
        setWidth("min(520px, 100vw - 32px)");
        sponsor = errors.field("sponsor", new ComboBox<>(getTranslation("sponsors.who")));
        name = errors.field("name", new TextField(getTranslation("sponsors.name")));
        legal = new Checkbox(getTranslation("sponsors.legal"), true);
        siren = errors.field("siren", new TextField(getTranslation("teams.siren")));
        email = errors.field("email", new EmailField(getTranslation("people.email")));
        street = errors.field("street", new TextField(getTranslation("venue.street")));
        postcode = errors.field("postcode", new TextField(getTranslation("venue.postcode")));
        city = errors.field("city", new TextField(getTranslation("venue.city")));
        share = errors.field("percent", new BigDecimalField(getTranslation("sponsors.share")));
        errors.field("amount", share);
        from = errors.field("startsOn", Calendars.picker(getTranslation("sponsors.from")));
        until = errors.field("endsOn", Calendars.picker(getTranslation("sponsors.until")));
        ceiling = errors.field("ceiling", new BigDecimalField(getTranslation("sponsors.ceiling")));
        reference = errors.field("reference", new TextField(getTranslation("sponsors.file")));
        shape(desk.sponsors(at), desk.today(at));
        Div body = new Div(name, legal, pair(siren, email), street, pair(postcode, city));
        body.addClassNames("etb-form");
        sponsor.addValueChangeListener(change -> fresh(body, change.getValue()));
        sponsor.setValue(Optional.empty());
        fresh(body, sponsor.getValue());
        Div form = new Div(sponsor, body, pair(share, inPercent), pair(from, until), pair(ceiling, reference));
        form.addClassNames("etb-form", "etb-form-part");
        if (known != null) {
            show(known);
        }
        add(form);
        Button keep = new Button(getTranslation("sponsors.agree"), click -> {
            if (errors.accept(() -> keep(desk, at, member))) {
                close();
                Notices.done(Words.say(known == null ? "sponsors.agreed" : "sponsors.changed"));
                changed.execute();
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), keep);
    }

    private void shape(List<Payer> known, LocalDate today) {
        List<Optional<Payer>> choices = new ArrayList<>(List.of(Optional.empty()));
        known.stream().map(Optional::of).forEach(choices::add);
        sponsor.setItems(choices);
        sponsor.setItemLabelGenerator(each -> each.map(Payer::name).orElseGet(() -> getTranslation("sponsors.new")));
        sponsor.setVisible(!known.isEmpty());
        email.setManualValidation(true);
        name.setMaxLength(200);
        street.setMaxLength(200);
        reference.setMaxLength(80);
        email.setHelperText(getTranslation("sponsors.email.help"));
        inPercent.setLabel(getTranslation("offers.coupon.in"));
        inPercent.setItems(Boolean.TRUE, Boolean.FALSE);
        inPercent.setItemLabelGenerator(percent -> percent
                ? getTranslation("sponsors.of-fee")
                : operator.currency().toCurrency().getDisplayName(getLocale()));
        inPercent.setValue(Boolean.TRUE);
        inPercent.addValueChangeListener(change -> share.setSuffixComponent(unit()));
        share.setSuffixComponent(unit());
        from.setValue(today);
        until.setClearButtonVisible(true);
        until.setHelperText(getTranslation("sponsors.until.help"));
        ceiling.setSuffixComponent(new Span(operator.currency().toCurrency().getSymbol(getLocale())));
        ceiling.setHelperText(getTranslation("sponsors.ceiling.help"));
        reference.setHelperText(getTranslation("sponsors.file.help"));
    }

    private static void fresh(Div body, @Nullable Optional<Payer> chosen) {
        body.setVisible(chosen != null && chosen.isEmpty());
    }

    private Span unit() {
        return new Span(
                inPercent.getValue() ? "%" : operator.currency().toCurrency().getSymbol(getLocale()));
    }

    private void show(Sponsorship shown) {
        sponsor.setVisible(false);
        legal.getParent().ifPresent(body -> body.setVisible(false));
        boolean percent = shown.share() instanceof SponsoredShare.Percent;
        inPercent.setValue(percent);
        share.setValue(
                switch (shown.share()) {
                    case SponsoredShare.Percent each -> each.percent();
                    case SponsoredShare.Amount(var each) -> each.getAmount();
                });
        from.setValue(shown.startsOn());
        from.setReadOnly(!shown.charged().isZero());
        until.setValue(shown.endsOn() == null ? null : shown.endsOn().minusDays(1));
        ceiling.setValue(shown.ceiling() == null ? null : shown.ceiling().getAmount());
        reference.setValue(Objects.requireNonNullElse(shown.reference(), ""));
    }

    private void keep(SponsorDesk desk, OperatorId at, MemberId member) {
        if (known == null) {
            desk.begin(at, member, wanted());
        } else {
            desk.change(known, wanted());
        }
    }

    private NewSponsorship wanted() {
        NewSponsorship.Payer payer = payer();
        BigDecimal typed = Input.chosen("percent", share.getValue());
        LocalDate last = until.getValue();
        BigDecimal most = ceiling.getValue();
        return new NewSponsorship(
                payer,
                inPercent.getValue() ? SponsoredShare.Percent.of(typed) : new SponsoredShare.Amount(money(typed)),
                Input.chosen("startsOn", from.getValue()),
                last == null ? null : last.plusDays(1),
                most == null ? null : money(most),
                reference.getValue());
    }

    private NewSponsorship.Payer payer() {
        if (known != null) {
            return new NewSponsorship.Payer.Known(known.sponsor());
        }
        Optional<Payer> chosen = Input.chosen("sponsor", sponsor.getValue());
        return chosen.<NewSponsorship.Payer>map(known -> new NewSponsorship.Payer.Known(known.id()))
                .orElseGet(() -> new NewSponsorship.Payer.New(
                        name.getValue(),
                        legal.getValue(),
                        siren.getValue(),
                        PostalAddress.inFrance(street.getValue(), postcode.getValue(), city.getValue()),
                        email.getValue()));
    }

    private Money money(BigDecimal typed) {
        return Money.of(operator.currency(), typed, RoundingMode.HALF_UP);
    }

    private static Div pair(Component... fields) {
        Div pair = new Div(fields);
        pair.addClassName("etb-pair");
        return pair;
    }
}
