package org.etabli.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.etabli.identity.VenueStaff;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.TimeSlot;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.membership.Memberships.Standing;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.reservation.CurrentReservations;
import org.springframework.stereotype.Component;

/**
 * To whom a door may open while its controller is cut off: who works there, who reserved what is behind it, and of those
 * whose plan includes the venue who came through it lately, since a controller has not room for everybody.
 */
@Component
class DoorRights {

    private static final Duration LATELY = Duration.ofDays(30);
    private static final int MOST_REGULARS = 200;

    private final DoorDecisions decisions;
    private final Standings standings;
    private final CurrentReservations reservations;
    private final DoorRows rows;
    private final VenueStaff staff;
    private final Venues venues;
    private final Members members;

    DoorRights(
            DoorDecisions decisions,
            Standings standings,
            CurrentReservations reservations,
            DoorRows rows,
            VenueStaff staff,
            Venues venues,
            Members members) {
        this.decisions = decisions;
        this.standings = standings;
        this.reservations = reservations;
        this.rows = rows;
        this.staff = staff;
        this.venues = venues;
        this.members = members;
    }

    private record Admitted(MemberId member, TimeSlot slot) {}

    List<BadgeTime> list(Door door, TimeSlot ahead) {
        Venue venue = venues.get(door.venue());
        List<Admitted> admitted = new ArrayList<>();
        staff.list(venue).forEach(member -> admitted.add(new Admitted(member, ahead)));
        reserving(door, venue, ahead).forEach(admitted::add);
        regulars(door, venue, ahead).forEach(admitted::add);
        Map<MemberId, MemberDetails> people =
                members.byId(admitted.stream().map(Admitted::member).distinct().toList());
        return admitted.stream()
                .flatMap(each -> badge(people, each).stream())
                .distinct()
                .toList();
    }

    private Stream<Admitted> reserving(Door door, Venue venue, TimeSlot ahead) {
        TimeSlot early = new TimeSlot(ahead.start(), ahead.end().plus(door.early()));
        return reservations.listWithin(venue.id(), early).stream()
                .filter(reservation -> decisions.isBehind(door, reservation))
                .filter(reservation -> isWelcome(venue, standings.of(reservation.member(), venue, ahead.start())))
                .flatMap(reservation -> within(
                        reservation.member(),
                        reservation.slot().start().minus(door.early()),
                        reservation.slot().end(),
                        ahead)
                        .stream());
    }

    private Stream<Admitted> regulars(Door door, Venue venue, TimeSlot ahead) {
        if (door.room() != null) {
            return Stream.empty();
        }
        List<TimeSlot> open = venues.calendarOf(venue.id()).openSlots(ahead);
        return open.isEmpty()
                ? Stream.empty()
                : rows.listRegulars(door.id(), ahead.start().minus(LATELY), MOST_REGULARS).stream()
                        .filter(member -> {
                            Standing standing = standings.of(member, venue, ahead.start());
                            return isWelcome(venue, standing) && decisions.isIncluded(door, venue, standing);
                        })
                        .flatMap(member -> open.stream()
                                .flatMap(slot -> within(member, slot.start(), slot.end(), ahead).stream()));
    }

    private boolean isWelcome(Venue venue, Standing standing) {
        return standings.objection(standing, venue).isEmpty();
    }

    private static Optional<Admitted> within(MemberId member, Instant from, Instant until, TimeSlot ahead) {
        Instant start = from.isBefore(ahead.start()) ? ahead.start() : from;
        Instant end = until.isAfter(ahead.end()) ? ahead.end() : until;
        return Duration.between(start, end).isPositive()
                ? Optional.of(new Admitted(member, new TimeSlot(start, end)))
                : Optional.empty();
    }

    private static Optional<BadgeTime> badge(Map<MemberId, MemberDetails> people, Admitted admitted) {
        MemberDetails person = people.get(admitted.member());
        String badge = person == null ? null : person.badge();
        return badge == null ? Optional.empty() : Optional.of(new BadgeTime(badge, admitted.slot()));
    }
}
