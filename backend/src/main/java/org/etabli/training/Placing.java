package org.etabli.training;

import java.time.Clock;
import java.util.Optional;
import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.MemberId;
import org.etabli.member.Members;
import org.etabli.training.Enrolment.State;
import org.etabli.training.TrainingEvents.PlaceTaken;
import org.etabli.training.TrainingEvents.PutOnWaitlist;
import org.joda.money.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts somebody into a session, on a free place or at the end of the waitlist. The session is locked by the caller. */
@Component
class Placing {

    private final EnrolmentRows rows;
    private final SessionRows sessions;
    private final CourseFees fees;
    private final Members members;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Placing(
            EnrolmentRows rows,
            SessionRows sessions,
            CourseFees fees,
            Members members,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.fees = fees;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What she acquired where she was invited from counts here as well.
     *
     * @param known her part in it that she gave up before; what she still owes for it is not asked twice
     */
    Enrolment place(TrainingSession session, MemberId member, Optional<Enrolment> known, Money price) {
        members.affiliate(member, session.course().operator());
        State state = session.placesLeft() > 0 ? State.PLACED : State.WAITING;
        int turn = sessions.nextTurn(session.id());
        EnrolmentId id = known.map(Enrolment::id).orElseGet(EnrolmentId::next);
        if (known.isEmpty()) {
            rows.add(id, session, member, state, turn, price, clock.instant());
        } else {
            rows.become(id, state, turn);
            if (!known.get().charged()) {
                rows.costs(id, price);
            }
        }
        rows.carryOver(id, session.id(), member);
        fees.charge(session, rows.find(id).orElseThrow());
        events.publishEvent(
                state == State.PLACED
                        ? new PlaceTaken(session.venue(), id, false)
                        : new PutOnWaitlist(session.venue(), id));
        return rows.find(id).orElseThrow();
    }
}
