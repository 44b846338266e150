package org.etabli.notice;

import java.util.List;
import org.etabli.identity.VenueStaff;
import org.etabli.kernel.MaintenancePlanId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NoticeId;
import org.etabli.maintenance.MaintenanceBoard;
import org.etabli.maintenance.MaintenanceEvents.MaintenanceDue;
import org.etabli.maintenance.MaintenanceEvents.MaintenanceSoon;
import org.etabli.maintenance.MaintenancePlan;
import org.etabli.network.Venues;
import org.etabli.notice.OutboxQueue.NewNotice;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes one outbox row when a maintenance comes, and one when it is due: to who looks after it, else to the managers. */
@Component
class MaintenanceNotices {

    private final OutboxQueue outbox;
    private final MaintenanceBoard board;
    private final VenueStaff staff;
    private final Venues venues;

    MaintenanceNotices(OutboxQueue outbox, MaintenanceBoard board, VenueStaff staff, Venues venues) {
        this.outbox = outbox;
        this.board = board;
        this.staff = staff;
        this.venues = venues;
    }

    @EventListener
    void on(MaintenanceSoon event) {
        tell(NoticeKind.MAINTENANCE_SOON, event.plan());
    }

    @EventListener
    void on(MaintenanceDue event) {
        tell(NoticeKind.MAINTENANCE_DUE, event.plan());
    }

    private void tell(NoticeKind kind, MaintenancePlanId id) {
        MaintenancePlan plan = board.find(id).orElseThrow();
        MemberId responsible = plan.responsible();
        List<MemberId> readers =
                responsible == null ? staff.listManagers(venues.get(plan.venue())) : List.of(responsible);
        outbox.writeAll(
                readers.stream()
                        .map(reader ->
                                new NewNotice(NoticeId.next(), kind, id.value(), reader, ToldOfMaintenance.of(plan)))
                        .toList(),
                null);
    }
}
