package org.etabli.ui.members;

import org.etabli.ui.payment.MandateDesk;
import org.etabli.ui.payment.MandateList;

/** By which account she is debited; for who bills her. */
final class MandatePart extends Part {

    private static final long serialVersionUID = 1L;

    MandatePart(MandateDesk desk, Profile profile) {
        super("mandate.title");
        add(new MandateList(desk, profile.id(), profile.member().fullName()));
    }
}
