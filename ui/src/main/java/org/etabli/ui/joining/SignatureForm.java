package org.etabli.ui.joining;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.List;
import org.etabli.billing.PaysBy;
import org.etabli.billing.PostalAddress;
import org.etabli.joining.Offering;
import org.etabli.joining.SignUp;
import org.etabli.joining.Signature;
import org.etabli.joining.Terms;
import org.etabli.kernel.InvalidInputException;
import org.etabli.member.MemberAnswers.Answer;
import org.etabli.member.MemberField;
import org.etabli.plan.Plan;
import org.etabli.plan.TariffGroup;
import org.etabli.ui.component.Calendars;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.FileField;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What she says before she signs: where she lives, what shows her reduced rate, how she pays, that she has read. */
final class SignatureForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 5 * 1024 * 1024;

    private final transient Terms terms;
    private final transient Money fee;
    private final boolean waits;
    private final FieldErrors errors = new FieldErrors();
    private final TextField street = errors.field("street", new TextField(getTranslation("venue.street")));
    private final TextField postcode = errors.field("postcode", new TextField(getTranslation("venue.postcode")));
    private final TextField city = errors.field("city", new TextField(getTranslation("venue.city")));
    private final DatePicker born = errors.field("bornOn", Calendars.picker(getTranslation("guardian.born")));
    private final Select<TariffGroup> group = errors.field("group", new Select<>());
    private final AnswerFields answers;
    private final FileField file;
    private final Span chosen = new Span();
    private final RadioButtonGroup<PaysBy> ways = errors.field("paysBy", new RadioButtonGroup<>());
    private final TextField iban = errors.field("iban", new TextField(getTranslation("join.iban")));
    private final Checkbox read = errors.field("terms", new Checkbox());
    private final Button sign = new Button();
    private byte @Nullable [] paper;

    SignatureForm(
            SignUp signUp,
            Plan plan,
            List<PaysBy> possible,
            Terms terms,
            Money fee,
            List<MemberField> asked,
            SerializableBiConsumer<Signature, byte @Nullable []> signs) {
        this.terms = terms;
        this.fee = fee;
        this.waits = Offering.asksForPaper(plan);
        addClassNames("etb-form", "etb-form-part");
        file = errors.field("file", new FileField(LARGEST, this::take, ".pdf", ".jpg", ".jpeg", ".png"));
        street.getElement().setAttribute("autocomplete", "street-address");
        postcode.getElement().setAttribute("autocomplete", "postal-code");
        city.getElement().setAttribute("autocomplete", "address-level2");
        Div place = new Div(postcode, city);
        place.addClassName("etb-pair");
        group.setLabel(getTranslation("join.group"));
        group.setItems(plan.sale().groups().stream().sorted().toList());
        group.setItemLabelGenerator(each -> getTranslation("join.group." + each.name()));
        group.setVisible(!plan.sale().groups().isEmpty());
        if (signUp.group() != null) {
            group.setValue(signUp.group());
        }
        ways.setLabel(getTranslation("join.pay"));
        ways.setItems(possible);
        ways.setItemLabelGenerator(way -> getTranslation("join.pay." + way.name()));
        ways.addValueChangeListener(change -> show());
        ways.setValue(possible.getFirst());
        iban.setHelperText(getTranslation("join.iban.help"));
        read.setLabel(getTranslation("join.read", terms.version()));
        sign.addThemeVariants(ButtonVariant.PRIMARY);
        sign.addClickListener(click -> errors.accept(() -> signs.accept(signature(), paper)));
        born.setHelperText(getTranslation("join.born.help"));
        answers = new AnswerFields(
                asked.stream().map(field -> new Answer(field, null)).toList(), errors);
        add(street, place, born, answers, group);
        if (waits) {
            chosen.addClassNames("etb-s13", "etb-sec");
            chosen.getElement().setAttribute("role", "status");
            add(small("join.paper.lead"), file, chosen);
        }
        add(ways, iban, text(), read, sign, small("join.hash"));
        show();
    }

    /** What is signed, whole, to be read in its own frame. */
    private Pre text() {
        Pre text = new Pre(terms.body());
        text.addClassName("etb-terms");
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("role", "document");
        text.getElement().setAttribute("aria-label", getTranslation("join.terms"));
        return text;
    }

    private void take(byte[] content) {
        paper = content;
        chosen.setText(getTranslation("join.paper.chosen", Math.max(1, content.length / 1024)));
    }

    private void show() {
        iban.setVisible(ways.getValue() == PaysBy.MANDATE);
        sign.setText(
                waits
                        ? getTranslation("join.sign.waits")
                        : ways.getValue() == PaysBy.CARD
                                ? getTranslation("join.sign.card", fee)
                                : getTranslation("join.sign"));
    }

    private Signature signature() {
        if (!read.getValue()) {
            throw new InvalidInputException("terms", "required");
        }
        return new Signature(
                PostalAddress.inFrance(street.getValue(), postcode.getValue(), city.getValue()),
                ways.getValue(),
                iban.getValue(),
                group.getValue(),
                terms.id(),
                born.getValue(),
                answers.values());
    }

    private Paragraph small(String key) {
        Paragraph small = new Paragraph(getTranslation(key, terms.hash().substring(0, 12)));
        small.addClassNames("etb-s13", "etb-sec");
        return small;
    }
}
