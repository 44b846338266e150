package org.etabli.ui.publicsite;

import java.util.List;
import java.util.Locale;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.authorisation.Authorisations;
import org.etabli.resource.Resource;
import org.etabli.training.Courses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which authorisations a machine asks for, and the courses that lead to each. */
@Component
class MachineNeeds {

    private final Authorisations authorisations;
    private final Courses courses;

    MachineNeeds(Authorisations authorisations, Courses courses) {
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

    private List<Way> ways(Locale reader, AuthorisationType type) {
        return courses.list().stream()
                .filter(course -> course.grants().contains(type))
                .map(course -> new Way(course.title().in(reader), CourseWords.address(course)))
                .toList();
    }
}
