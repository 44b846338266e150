package org.etabli.reservation;

import java.util.List;
import java.util.function.Supplier;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.ReservationId;
import org.etabli.reservation.ReservationOutcome.Refused;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.springframework.stereotype.Service;

/** People come and go by themselves. What is lent is handed out and taken back at the desk, never by a check-in. */
@Service
public class Visits {

    private final Attendance attendance;
    private final ReservationAccess access;
    private final Resources resources;

    Visits(Attendance attendance, ReservationAccess access, Resources resources) {
        this.attendance = attendance;
        this.access = access;
        this.resources = resources;
    }

    /** As {@link Attendance#checkIn}; refused for what is lent. */
    public ReservationOutcome checkIn(Caller caller, ReservationId id) {
        return unlessLent(caller, id, "lent-at-desk", () -> attendance.checkIn(caller, id));
    }

    /** As {@link Attendance#checkOut}; refused for what is lent. */
    public ReservationOutcome checkOut(Caller caller, ReservationId id) {
        return unlessLent(caller, id, "lent-back-at-desk", () -> attendance.checkOut(caller, id));
    }

    /** As {@link Attendance#undoCheckIn}. */
    public ReservationDetails undoCheckIn(Caller caller, ReservationId id) {
        return attendance.undoCheckIn(caller, id);
    }

    /** As {@link Attendance#reclaim}. */
    public ReservationOutcome reclaim(Caller caller, ReservationId id) {
        return attendance.reclaim(caller, id);
    }

    private ReservationOutcome unlessLent(
            Caller caller, ReservationId id, String rule, Supplier<ReservationOutcome> otherwise) {
        ReservationDetails reservation = access.seenByHolderOrDesk(caller, id).details();
        return resources
                .recall(reservation.resource())
                .filter(thing -> thing.kind() == ResourceKind.EQUIPMENT)
                .map(Resource::name)
                .<ReservationOutcome>map(name -> new Refused(List.of(Refusal.byState(rule, name))))
                .orElseGet(otherwise);
    }
}
