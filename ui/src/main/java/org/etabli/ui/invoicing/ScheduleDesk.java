package org.etabli.ui.invoicing;

import java.time.LocalDate;
import java.util.Optional;
import org.etabli.billing.BillingSchedule;
import org.etabli.billing.BillingSchedules;
import org.etabli.kernel.OperatorId;
import org.etabli.ui.shell.SignedIn;
import org.springframework.stereotype.Component;

/** What the schedule's card asks and does, in the name of who sits before it. */
@Component
class ScheduleDesk {

    private final SignedIn signedIn;
    private final BillingSchedules schedules;

    ScheduleDesk(SignedIn signedIn, BillingSchedules schedules) {
        this.signedIn = signedIn;
        this.schedules = schedules;
    }

    Optional<BillingSchedule> find(OperatorId operator) {
        return schedules.find(signedIn.caller(), operator);
    }

    LocalDate next(OperatorId operator, BillingSchedule schedule) {
        return schedules.next(operator, schedule);
    }

    void set(OperatorId operator, BillingSchedule schedule) {
        schedules.set(signedIn.caller(), operator, schedule);
    }

    void remove(OperatorId operator) {
        schedules.remove(signedIn.caller(), operator);
    }
}
