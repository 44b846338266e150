package org.etabli.training;

import org.etabli.training.Enrolment.State;
import org.springframework.stereotype.Component;

/** Charges places in courses that cost something, and takes that back. */
@Component
class CourseFees {

    private final CourseBooks books;
    private final EnrolmentRows rows;

    CourseFees(CourseBooks books, EnrolmentRows rows) {
        this.books = books;
        this.rows = rows;
    }

    boolean bills(TrainingSession session) {
        return !session.course().price().isZero() && books.bills(session);
    }

    /** Of who has a place now. Charged already, it is left so. */
    void charge(TrainingSession session, Enrolment enrolment) {
        if (enrolment.state() == State.PLACED
                && !enrolment.charged()
                && enrolment.price().isPositive()
                && books.bills(session)) {
            books.charge(session, enrolment);
            rows.charged(enrolment.id(), true);
        }
    }

    /** False when an invoice asks for it already: then nothing changes. */
    boolean takeBack(TrainingSession session, Enrolment enrolment) {
        if (!enrolment.charged()) {
            return true;
        }
        boolean gone = books.takeBack(session, enrolment);
        if (gone) {
            rows.charged(enrolment.id(), false);
        }
        return gone;
    }
}
