package org.etabli.ui.booking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import org.etabli.kernel.LocalSlot;
import org.etabli.plan.Measure;
import org.etabli.reservation.PaidByAllowance;
import org.etabli.reservation.QuotedReservation;
import org.etabli.reservation.ReservationStatus;
import org.etabli.ui.component.CalendarLink;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** « C’est réservé : poste B4 … Ajouter à mon agenda · Annuler » */
class BookedNotice extends Notification {

    private static final long serialVersionUID = 1L;
    private static final Duration SHOWN = Duration.ofSeconds(10);

    /** @param undo null when undoing would cost something, so that it is not offered in passing */
    BookedNotice(String sentence, CalendarLink calendar, @Nullable Command undo) {
        Div line = new Div(new Icon("check-circle"), new Span(sentence), calendar);
        line.addClassNames("etb-said", "etb-booked-notice");
        if (undo != null) {
            Button back = new Button(getTranslation("book.undo"), click -> {
                close();
                undo.execute();
            });
            back.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            line.add(back);
        }
        add(line);
        setPosition(Position.BOTTOM_CENTER);
        setDuration((int) SHOWN.toMillis());
    }

    /** What was reserved, and what is left of the allowance that pays for it. */
    static String sentence(
            Component reader, Scene scene, Place place, ReservationStatus status, QuotedReservation quote) {
        LocalSlot slot = scene.timing().local();
        String said = reader.getTranslation(
                (status == ReservationStatus.REQUESTED ? "book.requested." : "book.done.")
                        + scene.kind().key(),
                place.label(),
                slot.day(),
                slot.start(),
                slot.end());
        PaidByAllowance allowance = quote.allowance();
        if (allowance == null || allowance.available() == null || !quote.isPaidByAllowance()) {
            return said;
        }
        long left = allowance.available() - allowance.needed();
        return said + " "
                + (allowance.measure() == Measure.HALF_DAYS
                        ? reader.getTranslation("book.done.left-half-days", left)
                        : reader.getTranslation("book.done.left-time", Duration.ofMinutes(left)));
    }
}
