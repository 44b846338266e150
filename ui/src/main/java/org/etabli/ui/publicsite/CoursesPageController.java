package org.etabli.ui.publicsite;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.NotFoundException;
import org.etabli.training.Course;
import org.etabli.training.Courses;
import org.etabli.training.TrainingSession;
import org.etabli.ui.publicsite.CourseWords.Line;
import org.etabli.ui.publicsite.CourseWords.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What one can learn in the network, for anyone: every course, and one with its next sessions at every venue. */
@Controller
class CoursesPageController {

    private final Courses courses;
    private final CourseWords words;

    CoursesPageController(Courses courses, CourseWords words) {
        this.courses = courses;
        this.words = words;
    }

    /** @param next its next session with a free place, else its next one, or null */
    record Card(Told course, @Nullable Line next) {}

    @GetMapping("/courses")
    String list(Model model, Locale reader) {
        List<TrainingSession> coming = words.coming();
        model.addAttribute(
                "cards",
                courses.list().stream()
                        .map(course -> new Card(
                                words.of(reader, course),
                                next(coming, course)
                                        .map(session -> words.line(reader, session))
                                        .orElse(null)))
                        .toList());
        return "public/courses";
    }

    @GetMapping("/courses/{id}")
    String course(@PathVariable String id, Model model, Locale reader) {
        CourseId wanted = CourseId.parse(id);
        Course course = courses.find(wanted).orElseThrow(() -> new NotFoundException("course", wanted));
        List<Line> sessions = words.coming().stream()
                .filter(session -> session.course().id().equals(wanted))
                .map(session -> words.line(reader, session))
                .toList();
        if (course.withdrawn() && sessions.isEmpty()) {
            throw new NotFoundException("course", wanted);
        }
        model.addAttribute("course", words.of(reader, course));
        model.addAttribute("sessions", sessions);
        return "public/course";
    }

    private static Optional<TrainingSession> next(List<TrainingSession> coming, Course course) {
        return coming.stream()
                .filter(session -> session.course().id().equals(course.id()))
                .min(Comparator.comparing((TrainingSession session) -> session.placesLeft() == 0)
                        .thenComparing(session -> session.slot().start()));
    }
}
