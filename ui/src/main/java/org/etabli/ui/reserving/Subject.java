package org.etabli.ui.reserving;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Optional;
import org.etabli.member.MemberDetails;
import org.etabli.network.Venue;
import org.etabli.reservation.RequestReservation;
import org.etabli.resource.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What a dialog is opened about.
 *
 * @param choices things of the same venue among which one may choose; none when the thing is settled
 * @param memberSearch lets the desk find for whom it is, or null when that is settled
 */
record Subject(
        RequestReservation request,
        Venue venue,
        List<Resource> choices,
        @Nullable SerializableConsumer<ComboBox<MemberDetails>> memberSearch) {

    boolean forDesk() {
        return memberSearch != null;
    }

    Optional<SerializableConsumer<ComboBox<MemberDetails>>> members() {
        return Optional.ofNullable(memberSearch);
    }
}
