package org.etabli.ui.training;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.etabli.training.Course;
import org.etabli.ui.training.Teachers.Teacher;

/** Where, when and by whom a course can be held. */
@SpringComponent
class Classrooms {

    private final Venues venues;
    private final Resources resources;
    private final Teachers teachers;
    private final Clock clock;

    Classrooms(Venues venues, Resources resources, Teachers teachers, Clock clock) {
        this.venues = venues;
        this.resources = resources;
        this.teachers = teachers;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Venue venue(VenueId id) {
        return venues.get(id);
    }

    List<Venue> venuesOf(Course course) {
        return venues.list().stream()
                .filter(venue -> venue.operator().equals(course.operator()))
                .toList();
    }

    /** The rooms and machines where one can teach. */
    List<Resource> rooms(Venue venue) {
        return resources.list(venue.id()).stream()
                .filter(resource -> resource.kind() == ResourceKind.ROOM || resource.kind() == ResourceKind.MACHINE)
                .toList();
    }

    List<Teacher> teachers(Caller caller, OperatorId operator, MemberId... known) {
        return teachers.at(caller, operator, known);
    }
}
