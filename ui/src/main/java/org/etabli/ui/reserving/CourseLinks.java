package org.etabli.ui.reserving;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.etabli.training.Course;

/** Leads to the courses that open a machine. */
final class CourseLinks extends Paragraph {

    private static final long serialVersionUID = 1L;

    CourseLinks(List<Course> courses, Locale reader) {
        addClassName("etb-course-links");
        add(new Span(getTranslation("reserving.courses", courses.size())));
        courses.forEach(course ->
                add(new Anchor("trainings?course=" + course.id(), course.title().in(reader))));
    }
}
