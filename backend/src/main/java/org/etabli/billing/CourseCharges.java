package org.etabli.billing;

import java.time.LocalDate;
import org.etabli.billing.Extras.Extra;
import org.etabli.kernel.Text;
import org.etabli.network.Venues;
import org.etabli.training.CourseBooks;
import org.etabli.training.Enrolment;
import org.etabli.training.TrainingSession;
import org.springframework.stereotype.Component;

/** Charges places in courses on the day of the session, when what they are paid for is given. */
@Component
class CourseCharges implements CourseBooks {

    private final Extras extras;
    private final Venues venues;

    CourseCharges(Extras extras, Venues venues) {
        this.extras = extras;
        this.venues = venues;
    }

    @Override
    public boolean bills(TrainingSession session) {
        return extras.bills(session.course().operator(), day(session));
    }

    @Override
    public void charge(TrainingSession session, Enrolment enrolment) {
        extras.charge(new Extra(
                session.course().operator(),
                enrolment.member(),
                source(enrolment),
                ChargeKind.COURSE,
                Text.of("billing.charge.course", session.course().title(), day(session)),
                day(session),
                enrolment.price(),
                enrolment.id().value()));
    }

    @Override
    public boolean takeBack(TrainingSession session, Enrolment enrolment) {
        return extras.takeBack(
                session.course().operator(),
                enrolment.member(),
                source(enrolment),
                enrolment.id().value());
    }

    private LocalDate day(TrainingSession session) {
        return LocalDate.ofInstant(
                session.slot().start(), venues.get(session.venue()).zone());
    }

    private static String source(Enrolment enrolment) {
        return "enrolment " + enrolment.id();
    }
}
