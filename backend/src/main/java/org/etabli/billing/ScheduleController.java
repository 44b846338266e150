package org.etabli.billing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** When an operator bills by itself, over HTTP. */
@RestController
@RequestMapping("/api/v1/billing-schedules/{operator}")
@Tag(name = "billing")
class ScheduleController {

    private final BillingSchedules schedules;

    ScheduleController(BillingSchedules schedules) {
        this.schedules = schedules;
    }

    /**
     * @param day of the month, 1 to 28; {@code hour} 0 to 23 in the operator's zone
     * @param commits whether the run leaves at once; else it waits to be looked at
     */
    record Wanted(
            @Nullable Integer day,
            @Nullable Integer hour,
            @Nullable Boolean commits) {

        BillingSchedule schedule() {
            return new BillingSchedule(
                    Input.chosen("day", day), Input.chosen("hour", hour), Boolean.TRUE.equals(commits));
        }
    }

    /** @param nextOn the day on which it runs next */
    record View(int day, int hour, boolean commits, LocalDate nextOn) {}

    @GetMapping
    @Operation(summary = "When the month before is billed by itself; 404 when only by hand")
    View get(Caller caller, @PathVariable String operator) {
        OperatorId id = OperatorId.parse(operator);
        return schedules
                .find(caller, id)
                .map(schedule -> view(id, schedule))
                .orElseThrow(() -> new NotFoundException("billing-schedule", operator));
    }

    @PutMapping
    @Operation(summary = "Bill by itself from now on; months that lie behind are not made up for")
    View set(Caller caller, @PathVariable String operator, @RequestBody Wanted wanted) {
        OperatorId id = OperatorId.parse(operator);
        BillingSchedule schedule = wanted.schedule();
        schedules.set(caller, id, schedule);
        return view(id, schedule);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Bill only by hand from now on")
    void remove(Caller caller, @PathVariable String operator) {
        schedules.remove(caller, OperatorId.parse(operator));
    }

    private View view(OperatorId operator, BillingSchedule schedule) {
        return new View(schedule.day(), schedule.hour(), schedule.commits(), schedules.next(operator, schedule));
    }
}
