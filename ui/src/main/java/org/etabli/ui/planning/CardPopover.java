package org.etabli.ui.planning;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;

/** Shows a reservation's card beside what stands for it on a screen of the desk. */
public final class CardPopover extends Popover {

    private static final long serialVersionUID = 1L;

    public CardPopover() {
        setOpenOnClick(false);
        setPosition(PopoverPosition.BOTTOM_START);
        addClassName("etb-desk-popover");
        setAutofocus(true);
    }

    public void show(Booked booked, DeskDeeds deeds, Component beside) {
        close();
        setTarget(beside);
        removeAll();
        add(new ReservationCard(booked, deeds));
        setAriaLabel(getTranslation("planning.open-named", booked.who(), booked.local()));
        open();
    }
}
