package org.etabli.display;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.etabli.display.DisplayedVenue.Room;
import org.etabli.display.DisplayedVenue.Taken;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.network.OpeningCalendar;
import org.etabli.network.Venues;
import org.etabli.reservation.AnnouncedReservation;
import org.etabli.reservation.Announcements;
import org.etabli.training.TrainingSession;
import org.etabli.training.TrainingSessions;
import org.springframework.stereotype.Service;

/** What a venue's rooms are doing today and what takes place there soon: by five statements, however many rooms it has. */
@Service
public class DisplayedVenues {

    /** So far ahead it tells of what takes place. */
    static final Duration AHEAD = Duration.ofDays(21);

    private static final int EVENTS = 4;

    private final DisplayedDays days;
    private final Announcements announcements;
    private final TrainingSessions trainings;
    private final Venues venues;

    DisplayedVenues(DisplayedDays days, Announcements announcements, TrainingSessions trainings, Venues venues) {
        this.days = days;
        this.announcements = announcements;
        this.trainings = trainings;
        this.venues = venues;
    }

    /** Its rooms; of a venue without any, its machines. */
    public DisplayedVenue of(VenueId id) {
        List<DisplayedDay> rooms = days.listRooms(id);
        OpeningCalendar calendar = venues.calendarOf(id);
        var now = days.now();
        TimeSlot today = calendar.wholeDay(now.atZone(calendar.zone()).toLocalDate());
        List<AnnouncedReservation> announced = announcements.listAt(id, today);
        List<TrainingSession> taught = trainings.listAt(id, new TimeSlot(today.start(), now.plus(AHEAD)));
        return new DisplayedVenue(
                now,
                rooms.stream()
                        .map(day -> new Room(
                                day,
                                day.taken().stream()
                                        .filter(slot -> slot.end().isAfter(now))
                                        .map(slot -> taken(day.resource().id(), slot, announced, taught))
                                        .toList()))
                        .toList(),
                taught.stream()
                        .filter(session -> session.slot().end().isAfter(now))
                        .limit(EVENTS)
                        .toList());
    }

    private static Taken taken(
            ResourceId room, TimeSlot slot, List<AnnouncedReservation> announced, List<TrainingSession> taught) {
        Optional<AnnouncedReservation> reservation = announced.stream()
                .filter(each -> each.resource().equals(room) && each.slot().overlaps(slot))
                .findFirst();
        Optional<TrainingSession> training = taught.stream()
                .filter(session ->
                        room.equals(session.resource()) && session.slot().overlaps(slot))
                .findFirst();
        return new Taken(slot, reservation.orElse(null), training.orElse(null));
    }
}
