package org.etabli.ui.frontdesk;

import com.vaadin.flow.component.Component;

/** What the arrivals leave to the screen. */
interface DeskWork {

    /** Does the one thing that the visit waits for. */
    void act(Visit visit);

    /** A badge was read of somebody who had come before. */
    void alreadyHere(Visit visit);

    /** Shows the reservation's card beside the component. */
    void open(Visit visit, Component beside);
}
