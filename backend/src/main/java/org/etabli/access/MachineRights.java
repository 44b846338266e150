package org.etabli.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etabli.access.Decision.Allowed;
import org.etabli.authorisation.OperatingRight;
import org.etabli.authorisation.OperatingRights;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.reservation.CurrentReservations;
import org.etabli.reservation.ReservationDetails;
import org.springframework.stereotype.Component;

/** For whom a machine may switch on while its controller is cut off: who has reserved it and may use it, and who is accompanied. */
@Component
class MachineRights {

    private final Decisions decisions;
    private final CurrentReservations reservations;
    private final OperatingRights operating;
    private final Members members;
    private final AccompanimentRows accompaniments;

    MachineRights(
            Decisions decisions,
            CurrentReservations reservations,
            OperatingRights operating,
            Members members,
            AccompanimentRows accompaniments) {
        this.accompaniments = accompaniments;
        this.decisions = decisions;
        this.reservations = reservations;
        this.operating = operating;
        this.members = members;
    }

    List<BadgeTime> list(ResourceId machine, TimeSlot ahead) {
        List<ReservationDetails> reserved = reservations.listWithin(machine, ahead);
        Map<MemberId, MemberDetails> holders =
                members.byId(reserved.stream().map(ReservationDetails::member).collect(Collectors.toSet()));
        return Stream.concat(
                        reserved.stream().flatMap(reservation -> right(reservation, ahead, holders).stream()),
                        accompanied(machine, ahead, reserved).stream())
                .toList();
    }

    /** Who is accompanied now, until somebody else has reserved it. */
    private Optional<BadgeTime> accompanied(ResourceId machine, TimeSlot ahead, List<ReservationDetails> reserved) {
        return accompaniments
                .findAt(machine, ahead.start())
                .filter(one -> decisions.decide(one.member(), machine, ahead.start()) instanceof Allowed)
                .flatMap(one -> {
                    String badge = members.get(one.member()).badge();
                    Instant next = reserved.stream()
                            .filter(each -> !each.member().equals(one.member()))
                            .map(each -> each.slot().start())
                            .min(Instant::compareTo)
                            .orElse(ahead.end());
                    Instant until = earlier(one.until(), earlier(next, ahead.end()));
                    return badge == null || !ahead.start().isBefore(until)
                            ? Optional.empty()
                            : Optional.of(new BadgeTime(badge, new TimeSlot(ahead.start(), until)));
                });
    }

    private Optional<BadgeTime> right(
            ReservationDetails reservation, TimeSlot ahead, Map<MemberId, MemberDetails> holders) {
        MemberDetails holder = holders.get(reservation.member());
        String badge = holder == null ? null : holder.badge();
        if (badge == null || !decisions.isEntitled(reservation.member(), reservation.resource(), ahead.start())) {
            return Optional.empty();
        }
        OperatingRight right = operating
                .of(reservation.member(), Set.of(reservation.resource()))
                .get(reservation.resource());
        Instant ends = right == null ? null : right.until();
        Instant start = reservation.slot().start();
        Instant until = earlier(reservation.slot().end(), earlier(ends == null ? ahead.end() : ends, ahead.end()));
        return start.isBefore(until) ? Optional.of(new BadgeTime(badge, new TimeSlot(start, until))) : Optional.empty();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
