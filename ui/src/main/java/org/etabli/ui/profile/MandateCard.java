package org.etabli.ui.profile;

import org.etabli.ui.payment.MandateDesk;
import org.etabli.ui.payment.MandateList;

/** By which account her invoices are paid. */
final class MandateCard extends Section {

    private static final long serialVersionUID = 1L;

    MandateCard(OwnAccount account, MandateDesk desk) {
        super("mandates");
        add(new MandateList(desk, desk.own(), account.details().fullName()));
    }
}
