package org.etabli.ui.reserving;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.ZoneId;
import java.util.Locale;
import org.etabli.reservation.ExpiringRight;
import org.etabli.reservation.PaidByAllowance;
import org.etabli.reservation.QuotedReservation;
import org.etabli.reservation.RequestReservation.Payment;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.training.Lesson;
import org.etabli.ui.component.PriceLines;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** What a possible reservation costs, how it is paid, and what will happen. */
final class PricePane extends Div {

    private static final long serialVersionUID = 1L;
    private final boolean forDesk;
    private final CodeField code;

    PricePane(
            Answer answer,
            Resource resource,
            boolean forDesk,
            ZoneId zone,
            Words words,
            Learning learning,
            Locale reader,
            SerializableConsumer<Payment> pay,
            SerializableConsumer<@Nullable String> use) {
        this.forDesk = forDesk;
        addClassName("etb-col");
        QuotedReservation quote = answer.quote();
        H3 heading = new H3(getTranslation("reserving.price"));
        heading.addClassName("etb-title");
        add(heading, lines(quote, words, reader));
        PaidByAllowance allowance = quote.allowance();
        if (allowance != null && allowance.covers() && !quote.price().isZero()) {
            add(choice(quote, words, reader, pay));
        }
        code = new CodeField(answer.tried(), use);
        add(code);
        Lesson renewal = answer.renewal();
        quote.expiring().stream()
                .findFirst()
                .ifPresent(
                        right -> add(warning(right, zone, renewal == null ? null : learning.detail(reader, renewal))));
        add(next(quote, resource, zone, words, reader));
    }

    void focusCode() {
        code.takeFocus();
    }

    private PriceLines lines(QuotedReservation quote, Words words, Locale reader) {
        PriceLines lines = new PriceLines();
        quote.lines()
                .forEach(line -> lines.line(
                        getTranslation(line.why().key(), line.why().arguments().toArray()),
                        words.say(reader, "reserving.amount", line.amount())));
        PaidByAllowance allowance = quote.allowance();
        if (quote.isPaidByAllowance() && allowance != null) {
            lines.line(
                    allowance.plan().in(reader), "− " + words.amount(reader, allowance.needed(), allowance.measure()));
            Long available = allowance.available();
            if (available != null) {
                lines.line(
                        getTranslation("reserving.left-after"),
                        words.amount(reader, available - allowance.needed(), allowance.measure()));
            }
        }
        return lines.due(getTranslation("reserving.due"), words.say(reader, "reserving.amount", quote.dueNow()));
    }

    private RadioButtonGroup<Payment> choice(
            QuotedReservation quote, Words words, Locale reader, SerializableConsumer<Payment> pay) {
        RadioButtonGroup<Payment> choice = new RadioButtonGroup<>();
        choice.addClassNames("etb-seg", "etb-fill");
        choice.setAriaLabel(getTranslation("reserving.pay"));
        choice.setItems(Payment.BEST, Payment.MONEY);
        choice.setItemLabelGenerator(payment -> payment == Payment.BEST
                ? getTranslation("reserving.pay.credit")
                : words.say(reader, "reserving.pay.money", quote.price()));
        choice.setValue(quote.request().payment());
        choice.addValueChangeListener(change -> pay.accept(change.getValue()));
        return choice;
    }

    /** @param lesson the next training that renews it, or null where a trainer must be asked */
    private Div warning(ExpiringRight right, ZoneId zone, @Nullable String lesson) {
        Span text = new Span(getTranslation("reserving.expires", right.type().name(), right.day(zone)) + " ");
        if (lesson == null) {
            text.add(getTranslation(forDesk ? "reserving.expires.ask-for-her" : "reserving.expires.ask"));
        } else {
            Anchor trainings =
                    new Anchor("trainings", getTranslation("reserving.expires.trainings"), AnchorTarget.BLANK);
            text.add(new Text(getTranslation("reserving.expires.learn", lesson) + " "), trainings);
        }
        Div notice = new Div(new Icon("hourglass"), text);
        notice.addClassNames("etb-notice", "etb-auth");
        notice.getElement().setAttribute("role", "status");
        return notice;
    }

    private Div next(QuotedReservation quote, Resource resource, ZoneId zone, Words words, Locale reader) {
        UnorderedList facts = new UnorderedList();
        if (resource.rule().needsApproval() && !forDesk) {
            facts.add(fact("hourglass", getTranslation("reserving.next.approval")));
        }
        facts.add(fact("mail", getTranslation(forDesk ? "reserving.next.mail-to-member" : "reserving.next.mail")));
        facts.add(fact("undo", words.terms(reader, quote.terms(), zone)));
        if (resource.kind() == ResourceKind.EQUIPMENT) {
            facts.add(fact("box", getTranslation("reserving.next.fetch")));
        } else if (!forDesk) {
            facts.add(fact("check-circle", getTranslation("reserving.next.check-in")));
        }
        facts.addClassName("etb-then");
        Div next = new Div(new Paragraph(getTranslation("reserving.next")), facts);
        next.addClassName("etb-then-box");
        return next;
    }

    private static ListItem fact(String symbol, String text) {
        return new ListItem(new Icon(symbol), new Span(text));
    }
}
