package org.etabli.training;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What one can learn in the network; a manager says what at her operator. */
@Service
public class Courses {

    private final CourseRows rows;
    private final Authorisations authorisations;
    private final Trainers trainers;
    private final Transactions transactions;
    private final Clock clock;

    Courses(CourseRows rows, Authorisations authorisations, Trainers trainers, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.authorisations = authorisations;
        this.trainers = trainers;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** All that the network offers, by title. */
    public List<Course> list() {
        return rows.byId().values().stream()
                .filter(course -> !course.withdrawn())
                .toList();
    }

    /** Those that the caller may change, by title; withdrawn ones last. */
    public List<Course> listManagedBy(Caller caller) {
        return rows.byId().values().stream()
                .filter(course -> caller.holdsAtSomeVenueOf(Role.MANAGER, course.operator()))
                .sorted(Comparator.comparing(Course::withdrawn))
                .toList();
    }

    public Optional<Course> find(CourseId id) {
        return rows.find(id);
    }

    /** Those whose sessions the caller may hold, by title. */
    public List<Course> listTaughtBy(Caller caller) {
        return list().stream()
                .filter(course -> caller.holdsAtSomeVenueOf(Role.TRAINER, course.operator()))
                .toList();
    }

    /**
     * @param id made by the form: sent twice, it is one course
     * @throws NotFoundException when the operator, its trainer, or a type of authorisation at it, does not exist for the caller
     * @throws NotAllowedException when the caller manages no venue there
     */
    public CourseId create(Caller caller, CourseId id, OperatorId operator, CourseDraft draft) {
        return transactions.inOne(() -> {
            mustManage(caller, operator, draft);
            Optional<Course> known = rows.find(id);
            if (known.isEmpty()) {
                rows.add(id, operator, draft, clock.instant());
            } else if (!known.get().operator().equals(operator)) {
                throw new NotFoundException("course", id);
            }
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

    /** No further sessions of it are planned; those that are planned take place. */
    public void withdraw(Caller caller, CourseId id) {
        putWithdrawn(caller, id, clock.instant());
    }

    /** Takes a withdrawal back. */
    public void offerAgain(Caller caller, CourseId id) {
        putWithdrawn(caller, id, null);
    }

    private void putWithdrawn(Caller caller, CourseId id, @Nullable Instant since) {
        transactions.inOne(() -> {
            Course course = rows.find(id).orElseThrow(() -> new NotFoundException("course", id));
            mustManage(caller, course.operator());
            rows.withdraw(id, since);
        });
    }

    private void mustManage(Caller caller, OperatorId operator, CourseDraft draft) {
        mustManage(caller, operator);
        if (draft.terms().trainer() != null) {
            trainers.mustTeachAt(operator, draft.terms().trainer());
        }
        for (AuthorisationTypeId type : draft.grants()) {
            authorisations
                    .findType(type)
                    .filter(found -> found.operator().equals(operator))
                    .orElseThrow(() -> new NotFoundException("authorisation type", type));
        }
    }

    private void mustManage(Caller caller, OperatorId operator) {
        caller.mustHave(Scope.MANAGE);
        if (!caller.worksFor(operator)) {
            throw new NotFoundException("operator", operator);
        }
        if (!caller.holdsAtSomeVenueOf(Role.MANAGER, operator)) {
            throw new NotAllowedException(Role.MANAGER.name());
        }
    }
}
