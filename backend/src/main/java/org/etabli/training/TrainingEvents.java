package org.etabli.training;

import java.util.List;
import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Name;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.kernel.VenueId;

/** What happened to sessions and who takes part. Published inside the transaction; listeners that fail undo it. */
public sealed interface TrainingEvents {

    VenueId venue();

    /** She has a place, at once or because one became free. */
    record PlaceTaken(VenueId venue, EnrolmentId enrolment, boolean hasWaited) implements TrainingEvents {}

    record PutOnWaitlist(VenueId venue, EnrolmentId enrolment) implements TrainingEvents {}

    record PlaceGivenUp(VenueId venue, EnrolmentId enrolment) implements TrainingEvents {}

    /** Told once for each who had a place or waited for one. */
    record SessionCalledOff(VenueId venue, EnrolmentId enrolment) implements TrainingEvents {}

    /** Told once for each who had a place: it takes place at another time or venue. */
    record SessionMoved(VenueId venue, EnrolmentId enrolment) implements TrainingEvents {}

    /** She may work alone from now on. */
    record SignedOff(VenueId venue, EnrolmentId enrolment) implements TrainingEvents {}

    /**
     * She is invited to go over what was left again.
     *
     * @param enrolment where it was left
     * @param to the session that she is invited to
     * @param gestures what was left
     */
    record RetakeOffered(VenueId venue, EnrolmentId enrolment, TrainingSessionId to, MemberId by, List<Name> gestures)
            implements TrainingEvents {}

    /** Told once for each whom a trainer writes to. */
    record GroupWrittenTo(VenueId venue, EnrolmentId enrolment, SessionMessage message) implements TrainingEvents {}

    /** Something else about a session changed. */
    record SessionChanged(VenueId venue) implements TrainingEvents {}
}
