package org.etabli.training;

import java.time.Clock;
import java.util.List;
import org.etabli.authorisation.Authorisations;
import org.etabli.database.Transactions;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.springframework.stereotype.Service;

/** What one can learn in the network; a manager says what at her operator. */
@Service
public class Courses {

    private final CourseRows rows;
    private final Authorisations authorisations;
    private final Transactions transactions;
    private final Clock clock;

    Courses(CourseRows rows, Authorisations authorisations, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.authorisations = authorisations;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** All of the network, by title. */
    public List<Course> list() {
        return List.copyOf(rows.byId().values());
    }

    /** Those whose sessions the caller may hold, by title. */
    public List<Course> listTaughtBy(Caller caller) {
        return list().stream()
                .filter(course -> caller.holdsAtSomeVenueOf(Role.TRAINER, course.operator()))
                .toList();
    }

    /**
     * @throws NotFoundException when the operator, or a type of authorisation at it, does not exist for the caller
     * @throws NotAllowedException when the caller manages no venue there
     */
    public CourseId create(Caller caller, OperatorId operator, CourseDraft draft) {
        return transactions.inOne(() -> {
            mustManage(caller, operator, draft);
            CourseId id = CourseId.next();
            rows.add(id, operator, draft, clock.instant());
            return id;
        });
    }

    /** As {@link #create}; sessions that are planned keep their places. */
    public void change(Caller caller, CourseId id, CourseDraft draft) {
        transactions.inOne(() -> {
            Course course = rows.find(id).orElseThrow(() -> new NotFoundException("course", id));
            mustManage(caller, course.operator(), draft);
            rows.change(id, draft);
        });
    }

    private void mustManage(Caller caller, OperatorId operator, CourseDraft draft) {
        caller.mustHave(Scope.MANAGE);
        if (!caller.worksFor(operator)) {
            throw new NotFoundException("operator", operator);
        }
        if (!caller.holdsAtSomeVenueOf(Role.MANAGER, operator)) {
            throw new NotAllowedException(Role.MANAGER.name());
        }
        for (AuthorisationTypeId type : draft.grants()) {
            authorisations
                    .findType(type)
                    .filter(found -> found.operator().equals(operator))
                    .orElseThrow(() -> new NotFoundException("authorisation type", type));
        }
    }
}
