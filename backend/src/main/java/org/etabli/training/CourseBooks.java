package org.etabli.training;

/** What places in courses cost, as billing keeps it; called within the transaction that gives or takes a place. */
public interface CourseBooks {

    /** Whether the operator bills a place in this session here; else it is paid at the venue. */
    boolean bills(TrainingSession session);

    /** Puts her price on the invoice of the month of the session, once. */
    void charge(TrainingSession session, Enrolment enrolment);

    /** Nothing is owed for it any more; false when an invoice asks for it already, or is about to. */
    boolean takeBack(TrainingSession session, Enrolment enrolment);
}
