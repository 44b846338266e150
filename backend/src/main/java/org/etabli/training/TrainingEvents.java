package org.etabli.training;

import org.etabli.kernel.EnrolmentId;
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

    /** Something else about a session changed. */
    record SessionChanged(VenueId venue) implements TrainingEvents {}
}
