package org.etabli.ui.frontdesk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Optional;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.MemberId;
import org.etabli.network.Venue;
import org.etabli.reservation.PaidByAllowance;
import org.etabli.reservation.QuotedReservation;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.ReservationOutcome.Refused;
import org.etabli.reservation.WalkInOffer;
import org.etabli.reservation.WalkInOffer.Length;
import org.etabli.ui.component.RefusalCard;
import org.joda.money.Money;

/** For whom the desk is, and what she pays on site; then she has it. */
final class WalkInDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient WalkInDesk desk;
    private final transient Venue venue;
    private final transient WalkInOffer offer;
    private final SerializableConsumer<ReservationDetails> given;
    private final WhoField who;
    private final Div answer = new Div();
    private final Button go = new Button("", click -> take());

    WalkInDialog(WalkInDesk desk, Venue venue, WalkInOffer offer, SerializableConsumer<ReservationDetails> given) {
        this.desk = desk;
        this.venue = venue;
        this.offer = offer;
        this.given = given;
        this.who = new WhoField(desk, venue, this::look);
        setHeaderTitle(getTranslation(
                "frontdesk.walk-in.title",
                getTranslation("frontdesk.length.full." + WalkInCard.word(offer)),
                LocalSlot.of(offer.slot(), venue.zone())));
        setWidth("min(460px, 100vw - 32px)");
        answer.getElement().setAttribute("aria-live", "polite");
        Div form = new Div(who, answer);
        form.addClassName("etb-who");
        add(form);
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        getFooter().add(new Button(getTranslation("frontdesk.walk-in.leave"), click -> close()), go);
        look();
    }

    /** What it costs her, before anything is done. */
    private void look() {
        answer.removeAll();
        go.setEnabled(true);
        Optional<MemberId> member = who.member();
        go.setVisible(member.isPresent() || who.isNew());
        if (member.isEmpty()) {
            offer(offer.price(), who.isNew() ? getTranslation("frontdesk.walk-in.new-hint") : "");
            return;
        }
        QuotedReservation quote = desk.quote(offer, member.get());
        if (quote.isPossible()) {
            offer(quote.dueNow(), paid(quote));
        } else {
            answer.add(new RefusalCard(quote.refusals()));
            go.setVisible(false);
        }
    }

    private void offer(Money due, String said) {
        go.setText(
                due.isZero() ? getTranslation("frontdesk.walk-in.give") : getTranslation("frontdesk.walk-in.pay", due));
        Paragraph words = new Paragraph(said);
        words.addClassNames("etb-sec", "etb-s13");
        if (!said.isEmpty()) {
            answer.add(words);
        }
    }

    private String paid(QuotedReservation quote) {
        PaidByAllowance allowance = quote.allowance();
        if (offer.length() == Length.VISIT) {
            return getTranslation("frontdesk.walk-in.gift");
        }
        if (quote.isPaidByAllowance() && allowance != null) {
            return getTranslation("frontdesk.walk-in.by-allowance", allowance.plan());
        }
        return quote.dueNow().isZero() ? "" : getTranslation("frontdesk.walk-in.on-site");
    }

    private void take() {
        Optional<MemberId> member = who.settle();
        go.setEnabled(true);
        if (member.isEmpty()) {
            return;
        }
        String title = offer.length() == Length.VISIT ? getTranslation("frontdesk.walk-in.visit") : null;
        switch (desk.take(venue, offer, member.get(), title)) {
            case Confirmed(ReservationDetails taken) -> {
                close();
                given.accept(taken);
            }
            case Refused refused -> {
                answer.removeAll();
                answer.add(new RefusalCard(refused.refusals()));
            }
        }
    }
}
