package org.etabli.training;

import org.etabli.kernel.Caller;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Courses as far as they exist for a manager: those of her operators. */
@Component
class ManagedCourses {

    private final CourseRows rows;
    private final JdbcClient jdbc;

    ManagedCourses(CourseRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /**
     * @throws NotFoundException when there is no such course for the caller
     * @throws NotAllowedException when the caller manages no venue there
     */
    Course get(Caller caller, CourseId id) {
        caller.mustHave(Scope.MANAGE);
        Course course = rows.find(id)
                .filter(found -> caller.worksFor(found.operator()))
                .orElseThrow(() -> new NotFoundException("course", id));
        if (!caller.holdsAtSomeVenueOf(Role.MANAGER, course.operator())) {
            throw new NotAllowedException(Role.MANAGER.name());
        }
        return course;
    }

    /** As {@link #get}, locked until the transaction ends: whoever changes it as well waits here. */
    Course hold(Caller caller, CourseId id) {
        jdbc.sql("SELECT id FROM course WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query()
                .listOfRows();
        return get(caller, id);
    }
}
