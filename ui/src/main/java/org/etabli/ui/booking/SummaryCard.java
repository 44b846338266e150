package org.etabli.ui.booking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.etabli.kernel.ReservationId;
import org.etabli.reservation.Alternative;
import org.etabli.reservation.QuotedReservation;
import org.etabli.reservation.RequestReservation.Payment;
import org.etabli.ui.component.CalendarLink;
import org.etabli.ui.component.PriceLines;
import org.etabli.ui.component.RefusalCard;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.reserving.CodeField;
import org.etabli.ui.reserving.TriedCode;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/**
 * What is about to be reserved, what it costs, until when it can be undone; or why not, and what would do instead. Its one
 * button always does the best thing possible and says which.
 */
class SummaryCard extends Aside {

    private static final long serialVersionUID = 1L;

    private final transient Actions actions;
    private final H2 name = new H2();
    private final FavouriteStar star;
    private final Div title = new Div();
    private final Div about = new Div();
    private final Div body = new Div();
    private final SlotRuler ruler;
    private final Div terms = new Div();
    private final Button button = new Button();
    private transient Command onPress = () -> {};
    private boolean tryingCode;

    /** What the card can ask for. */
    record Actions(
            Consumer<QuotedReservation> reserve,
            Consumer<Payment> pay,
            SerializableConsumer<@Nullable String> use,
            Command otherDay,
            Command openReservations,
            Function<ReservationId, CalendarLink> calendar,
            Consumer<Place> like) {}

    SummaryCard(Actions actions, Wishes wishes) {
        this.actions = actions;
        addClassNames("etb-card", "etb-book-sum", "etb-sheet");
        getElement().setAttribute("aria-label", getTranslation("book.summary"));
        star = new FavouriteStar(actions.like());
        title.addClassNames("etb-row", "etb-book-title");
        about.addClassName("etb-book-head");
        Div head = new Div(title, about);
        head.addClassName("etb-book-head");
        body.addClassName("etb-book-body");
        ruler = new SlotRuler(wishes);
        ruler.getContent().getElement().getClassList().add("etb-phoneonly");
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClassNames("etb-full", "etb-confirm");
        button.setDisableOnClick(true);
        button.addClickListener(click -> onPress.execute());
        Div foot = new Div(terms, button);
        foot.addClassName("etb-book-foot");
        add(head, ruler, body, foot);
    }

    /** @param lost whether the chosen place was taken while she looked at it */
    void show(Scene scene, boolean lost) {
        ruler.show(scene);
        about.removeAll();
        body.removeAll();
        terms.removeAll();
        button.setEnabled(true);
        Offer offer = scene.offer();
        Place place = offer.place();
        QuotedReservation quote = offer.quote();
        head(scene, place);
        if (place != null && place.own() != null) {
            body.add(actions.calendar().apply(place.own()));
            press(getTranslation("book.my-reservations"), actions.openReservations());
        } else if (quote != null && place != null && offer.refusals().isEmpty()) {
            possible(scene, place, quote);
        } else {
            refused(scene, lost);
        }
    }

    private void head(Scene scene, @Nullable Place place) {
        if (place == null) {
            name.setText(getTranslation("book.nothing-free." + scene.kind().key()));
            entitle(name);
            return;
        }
        name.setText(Wording.name(this, place));
        star.show(place);
        entitle(name, star, new StatusBadge(place.status(), Wording.status(this, place)));
        Paragraph description = new Paragraph(Wording.description(this, place));
        description.addClassNames("etb-sec", "etb-wideonly");
        Paragraph when = new Paragraph(Wording.shortWhen(this, scene.timing()));
        when.addClassName("etb-phoneonly");
        about.add(description, when);
        wide(new Facts(scene, place));
    }

    /** Leaves what stays where it is, so that the star keeps the focus when it is pressed. */
    private void entitle(Component... parts) {
        List<Component> now = List.of(parts);
        title.getChildren().filter(part -> !now.contains(part)).toList().forEach(title::remove);
        now.stream().filter(part -> part.getParent().isEmpty()).forEach(title::add);
    }

    private void possible(Scene scene, Place place, QuotedReservation quote) {
        String cancelling = CostWording.terms(this, quote.terms(), scene.timing());
        body.add(new CompactPrice(quote, CostWording.shortTerms(this, quote.terms(), scene.timing()), actions.pay()));
        wide(new PaymentChoice(quote, actions.pay()));
        TriedCode code = scene.offer().code();
        if (code != null) {
            CodeField field = new CodeField(code, this::use);
            body.add(field);
            if (tryingCode) {
                field.takeFocus();
            }
            tryingCode = false;
        }
        wide(rule(), due(quote));
        terms.add(note(cancelling));
        press(
                getTranslation("book.confirm", place.label(), scene.timing().local()),
                () -> actions.reserve().accept(quote));
    }

    /** The card is drawn anew with what came of it; who typed the code goes on there. */
    private void use(@Nullable String code) {
        tryingCode = true;
        actions.use().accept(code);
    }

    private void refused(Scene scene, boolean lost) {
        body.add(new RefusalCard(Wording.refusals(this, scene, lost)));
        if (scene.offer().alternatives().isEmpty()) {
            press(getTranslation("book.other-day"), actions.otherDay());
            return;
        }
        Div due = new Div();
        body.add(new Ways(scene, way -> take(scene, way, due)), due);
        take(scene, scene.offer().alternatives().getFirst(), due);
    }

    private void take(Scene scene, Alternative way, Div due) {
        due.removeAll();
        due.add(due(way.quote()));
        press(
                getTranslation(
                        "book.take",
                        way.unit() == null && way.resource().isPool()
                                ? getTranslation("book.one." + scene.kind().key())
                                : Wording.label(way.resource(), way.unit()),
                        Wording.slot(way.slot(), scene.timing())),
                () -> actions.reserve().accept(way.quote()));
    }

    /** What phones leave out, because they say it in fewer words. */
    private void wide(HasStyle... parts) {
        Stream.of(parts).forEach(part -> {
            part.addClassName("etb-wideonly");
            body.add((Component) part);
        });
    }

    private void press(String words, Command action) {
        button.setText(words);
        onPress = action;
    }

    private PriceLines due(QuotedReservation quote) {
        return new PriceLines().due(getTranslation("book.due-now"), getTranslation("book.money", quote.dueNow()));
    }

    private static Div rule() {
        Div rule = new Div();
        rule.addClassName("etb-rule");
        return rule;
    }

    private static Component note(String sentence) {
        Icon icon = new Icon("info");
        icon.addClassName("etb-i16");
        Div line = new Div(icon, new Span(sentence));
        line.addClassNames("etb-row", "etb-top", "etb-sec", "etb-s13", "etb-wideonly");
        return line;
    }
}
