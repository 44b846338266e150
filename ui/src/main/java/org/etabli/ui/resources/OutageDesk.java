package org.etabli.ui.resources;

import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.network.Venue;
import org.etabli.reservation.Schedules;
import org.etabli.resource.Outage;
import org.etabli.resource.OutageReports;
import org.etabli.resource.Resource;
import org.etabli.resource.Unit;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.SignedIn;
import org.jspecify.annotations.Nullable;

/** Takes places out of service and brings them back, in the name of who is signed in. */
@SpringComponent
class OutageDesk {

    private static final Duration LOOKED_AHEAD = Duration.ofDays(31);

    private final SignedIn signedIn;
    private final OutageReports outages;
    private final Schedules schedules;
    private final Clock clock;

    OutageDesk(SignedIn signedIn, OutageReports outages, Schedules schedules, Clock clock) {
        this.signedIn = signedIn;
        this.outages = outages;
        this.schedules = schedules;
        this.clock = clock;
    }

    OutageDialog dialog(Venue venue, Resource resource, Command changed) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), venue.zone());
        return new OutageDialog(resource.name(), resource.units(), today, new OutageDialog.Desk() {
            @Override
            public long reservationsUntil(Set<Unit> units, @Nullable LocalDate back) {
                return affected(resource, units, morning(venue, back));
            }

            @Override
            public void report(Set<Unit> units, String reason, @Nullable LocalDate back) {
                List<UUID> reported = units.stream()
                        .map(unit -> outages.report(signedIn.caller(), unit.id(), reason, morning(venue, back)))
                        .toList();
                Notices.done(Words.say("outage.reported", resource.name()), () -> {
                    reported.forEach(outage -> outages.end(signedIn.caller(), outage));
                    changed.execute();
                });
                changed.execute();
            }
        });
    }

    void end(Outage outage) {
        outages.end(signedIn.caller(), outage.id());
        Notices.done(Words.say("outage.ended"));
    }

    private long affected(Resource resource, Collection<Unit> units, @Nullable Instant until) {
        Instant now = clock.instant();
        TimeSlot window = new TimeSlot(now, until == null ? now.plus(LOOKED_AHEAD) : until);
        List<UnitId> broken = units.stream().map(Unit::id).toList();
        return schedules.listIn(signedIn.caller(), List.of(resource.id()), window).stream()
                .filter(scheduled -> scheduled.units().stream().anyMatch(broken::contains))
                .count();
    }

    private static @Nullable Instant morning(Venue venue, @Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(venue.zone()).toInstant();
    }
}
