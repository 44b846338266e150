package org.etabli.training;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.Ids;
import org.etabli.kernel.Name;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a manager wants each participant of a course of hers to be seen doing before she is signed off. */
@Service
public class Grids {

    private final CourseRows courses;
    private final ManagedCourses managed;
    private final GridRows rows;
    private final Transactions transactions;
    private final Clock clock;

    Grids(CourseRows courses, ManagedCourses managed, GridRows rows, Transactions transactions, Clock clock) {
        this.courses = courses;
        this.managed = managed;
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The grid that is used from now on, for trainers of the operator; empty when the course is taught without.
     *
     * @throws NotFoundException when there is no such course for the caller
     */
    public Optional<EvaluationGrid> find(Caller caller, CourseId course) {
        courses.find(course)
                .filter(found -> caller.holdsAtSomeVenueOf(Role.TRAINER, found.operator()))
                .orElseThrow(() -> new NotFoundException("course", course));
        return rows.find(course);
    }

    /**
     * Other gestures, or the same in another order, are the next version; sessions in which somebody marked a gesture keep
     * theirs. A gesture that is called the same stays the same.
     *
     * @param draft null to teach it without
     * @throws NotFoundException when there is no such course for the caller
     * @throws org.etabli.kernel.NotAllowedException when the caller manages no venue there
     */
    public void put(Caller caller, CourseId course, @Nullable GridDraft draft) {
        transactions.inOne(() -> {
            managed.hold(caller, course);
            Optional<EvaluationGrid> latest = rows.findLatest(course);
            if (draft == null) {
                rows.retire(course);
                return;
            }
            List<Gesture> known = latest.map(EvaluationGrid::gestures).orElse(List.of());
            if (latest.isPresent()
                    && known.stream().map(Gesture::title).toList().equals(draft.gestures())) {
                rows.revive(course, latest.get().version());
                return;
            }
            List<Gesture> gestures = draft.gestures().stream()
                    .map(title -> new Gesture(idOf(title, known), title))
                    .toList();
            rows.add(
                    course,
                    new EvaluationGrid(latest.map(EvaluationGrid::version).orElse(0) + 1, gestures),
                    clock.instant());
        });
    }

    private static UUID idOf(Name title, List<Gesture> known) {
        return known.stream()
                .filter(one -> one.title().french().equalsIgnoreCase(title.french()))
                .findFirst()
                .map(Gesture::id)
                .orElseGet(Ids::next);
    }
}
