package org.etabli.ui.agenda;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.etabli.kernel.LocalSlot;
import org.etabli.plan.Measure;
import org.etabli.reservation.CancellationTerms;
import org.etabli.reservation.Credit;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ReservationStatus;
import org.etabli.resource.ResourceKind;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.shell.Icon;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** How reservations are told to their holder. */
public final class Wording {

    private Wording() {}

    /** « Poste B4 », « Salle Clain ». */
    public static String name(Component reader, Booked booked) {
        if (booked.resource() == null) {
            return booked.unit() == null
                    ? reader.getTranslation("agenda.gone")
                    : booked.unit().label();
        }
        if (booked.isOneOfMany() && booked.unit() != null) {
            return booked.resource().kind() == ResourceKind.DESK
                    ? reader.getTranslation("agenda.desk", booked.unit().label())
                    : booked.unit().label();
        }
        return booked.resource().name();
    }

    /** « Poste B4, Le Pacha ». */
    public static String nameAndVenue(Component reader, Booked booked) {
        return reader.getTranslation(
                "agenda.at", name(reader, booked), booked.venue().name());
    }

    /** « Aujourd’hui », « Demain », « mardi 24 novembre ». */
    public static String day(Component reader, LocalDate day, LocalDate today) {
        return switch ((int) Math.clamp(ChronoUnit.DAYS.between(today, day), -2, 2)) {
            case 0 -> reader.getTranslation("agenda.today");
            case 1 -> reader.getTranslation("agenda.tomorrow");
            default -> reader.getTranslation("agenda.day", day);
        };
    }

    /** « Aujourd’hui, 14 h – 18 h ». */
    public static String when(Component reader, LocalSlot slot, Instant now) {
        LocalDate today = now.atZone(slot.start().getZone()).toLocalDate();
        return reader.getTranslation("agenda.when", day(reader, slot.day(), today), slot);
    }

    /** « aujourd’hui, 14 h – 18 h », in the middle of a sentence. */
    public static String whenWithin(Component reader, LocalSlot slot, Instant now) {
        LocalDate today = now.atZone(slot.start().getZone()).toLocalDate();
        String day = switch ((int) Math.clamp(ChronoUnit.DAYS.between(today, slot.day()), -2, 2)) {
            case 0 -> reader.getTranslation("agenda.today.within");
            case 1 -> reader.getTranslation("agenda.tomorrow.within");
            default -> reader.getTranslation("agenda.day", slot.day());
        };
        return reader.getTranslation("agenda.when", day, slot);
    }

    /** What it costs or takes, in a few letters. */
    public static String value(Component reader, ReservationDetails details) {
        if (!details.fee().isZero()) {
            return reader.getTranslation("agenda.kept", details.fee());
        }
        return cost(reader, details.price(), details.credit());
    }

    /** « 9,00 € », « 1 demi-j. », « 2 h », « compris ». */
    public static String cost(Component reader, Money price, @Nullable Credit credit) {
        if (credit == null) {
            return price.isZero()
                    ? reader.getTranslation("agenda.included")
                    : reader.getTranslation("agenda.money", price);
        }
        return switch (credit.measure()) {
            case HALF_DAYS -> reader.getTranslation("agenda.half-days", credit.amount());
            case MINUTES -> reader.getTranslation("agenda.time", Duration.ofMinutes(credit.amount()));
        };
    }

    /** What cancelling now would cost, in one or two sentences. */
    public static String terms(Component reader, Booked booked, CancellationTerms terms, Instant now) {
        Credit kept = terms.creditKept();
        ZonedDateTime until = terms.freeUntil().atZone(booked.zone());
        boolean today = until.toLocalDate().equals(now.atZone(booked.zone()).toLocalDate());
        if (terms.free()) {
            return today
                    ? reader.getTranslation("agenda.terms.free.today", until)
                    : reader.getTranslation("agenda.terms.free.day", until.toLocalDate(), until);
        }
        if (!costs(terms)) {
            return reader.getTranslation("agenda.terms.always-free");
        }
        String cost = kept != null && kept.measure() == Measure.HALF_DAYS
                ? reader.getTranslation("reserving.half-days", kept.amount())
                : cost(reader, terms.fee(), kept);
        return today
                ? reader.getTranslation("agenda.terms.late.today", cost, until)
                : reader.getTranslation("agenda.terms.late.day", cost, until.toLocalDate(), until);
    }

    /** Whether cancelling at this moment costs anything. */
    static boolean costs(CancellationTerms terms) {
        Credit kept = terms.creditKept();
        return !terms.free() && (kept == null ? !terms.fee().isZero() : kept.amount() > 0);
    }

    public static Component badge(Component reader, ReservationStatus status) {
        String word = reader.getTranslation("agenda.status." + status);
        return switch (status) {
            case HELD, REQUESTED -> new StatusBadge(Status.WAIT, word).bare();
            case CONFIRMED -> new StatusBadge(Status.MINE, word).bare();
            case CHECKED_IN -> new StatusBadge(Status.HERE, word).bare();
            case COMPLETED -> new StatusBadge(Status.PAST, word).bare();
            case CANCELLED, DECLINED, NO_SHOW, EXPIRED -> withoutVisit(word);
        };
    }

    /** What came to nothing has a cross, not a tick. */
    private static Component withoutVisit(String word) {
        Span badge = new Span(new Icon("close"), new Text(word));
        badge.addClassNames("st", "st-past", "st-bare");
        return badge;
    }
}
