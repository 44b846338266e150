package org.etabli.ui.publicsite;

import java.util.List;
import java.util.Locale;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.authorisation.Authorisations;
import org.etabli.network.Venues;
import org.etabli.network.WeekWords;
import org.etabli.resource.Resource;
import org.etabli.training.Courses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which authorisations a machine asks for, the courses that lead to each, and whether a supervisor has to be there. */
@Component
class MachineNeeds {

    private final Authorisations authorisations;
    private final Courses courses;
    private final Venues venues;
    private final WeekWords weeks;

    MachineNeeds(Authorisations authorisations, Courses courses, Venues venues, WeekWords weeks) {
        this.venues = venues;
        this.weeks = weeks;
        this.authorisations = authorisations;
        this.courses = courses;
    }

    record Need(String name, @Nullable String rule, List<Way> courses) {}

    record Way(String title, String address) {}

    List<Need> list(Locale reader, Resource machine) {
        return authorisations.listRequiredFor(machine.id()).stream()
                .map(type -> new Need(type.name(), type.rule(), ways(reader, type)))
                .toList();
    }

    /** The hours in which a supervisor is there, or null for what is used without. */
    @Nullable
    String supervision(Locale reader, Resource machine) {
        return venues.calendarOf(machine.venue(), machine.id())
                .supervision()
                .map(week -> weeks.say(reader, week))
                .orElse(null);
    }

    private List<Way> ways(Locale reader, AuthorisationType type) {
        return courses.list().stream()
                .filter(course -> course.grants().contains(type))
                .map(course -> new Way(course.title().in(reader), CourseWords.address(course)))
                .toList();
    }
}
