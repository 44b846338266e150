package org.etabli.ui.planning;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Optional;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ScheduledReservation;
import org.etabli.resource.Resources;
import org.jspecify.annotations.Nullable;

/** Lets any screen of the desk handle a reservation as the planning does: the same card, the same deeds. */
@org.springframework.stereotype.Component
public class DeskReservations {

    private final DeskBook book;
    private final Resources resources;

    DeskReservations(DeskBook book, Resources resources) {
        this.book = book;
        this.resources = resources;
    }

    /**
     * A card that floats at the component and is opened by it; empty for what is no longer offered.
     *
     * @param changed runs after anything that changed the reservation
     */
    public Optional<Popover> card(Component at, ReservationDetails reservation, String holder, Command changed) {
        return booked(reservation, holder).map(booked -> {
            Popover popover = new Popover();
            popover.setTarget(at);
            popover.setPosition(PopoverPosition.BOTTOM_END);
            popover.addClassName("etb-desk-popover");
            popover.setAutofocus(true);
            popover.setAriaLabel(at.getTranslation("planning.open-named", booked.who(), booked.local()));
            popover.add(new ReservationCard(booked, deeds(popover, changed)));
            return popover;
        });
    }

    public void checkIn(ReservationDetails reservation, String holder, Command changed) {
        booked(reservation, holder).ifPresent(booked -> deeds(null, changed).checkIn(booked));
    }

    public void checkOut(ReservationDetails reservation, String holder, Command changed) {
        booked(reservation, holder).ifPresent(booked -> deeds(null, changed).checkOut(booked));
    }

    private DeskDeeds deeds(@Nullable Popover popover, Command changed) {
        return book.deeds(new DeskScreen() {
            @Override
            public void settled() {
                this.close();
                changed.execute();
            }

            @Override
            public void close() {
                if (popover != null) {
                    popover.close();
                }
            }
        });
    }

    private Optional<Booked> booked(ReservationDetails reservation, String holder) {
        return resources
                .find(reservation.resource())
                .map(offered ->
                        book.booked(new ScheduledReservation(reservation, List.of(reservation.unit()), holder, false)));
    }
}
