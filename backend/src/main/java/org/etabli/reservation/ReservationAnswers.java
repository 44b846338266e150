package org.etabli.reservation;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.authorisation.PracticeView;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Refusal;
import org.etabli.network.Venues;
import org.etabli.training.Course;
import org.etabli.training.Lesson;
import org.etabli.training.TrainingSession;
import org.etabli.web.Amount;
import org.etabli.web.Moments;
import org.etabli.web.Problems;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Says over HTTP what became of a request: the reservation with its ETag, or the refusal with what would work instead. */
@Component
class ReservationAnswers {

    private static final int ALTERNATIVES = 3;
    private static final String TRAINING = "training";

    private final Venues venues;
    private final Problems problems;
    private final Alternatives alternatives;
    private final Lessons lessons;

    ReservationAnswers(Venues venues, Problems problems, Alternatives alternatives, Lessons lessons) {
        this.venues = venues;
        this.problems = problems;
        this.alternatives = alternatives;
        this.lessons = lessons;
    }

    /**
     * @param kind of a slot that is free, or {@code training}: a session that grants the authorisation that is missing
     * @param resourceId null for a training
     * @param price due in money; zero when an allowance pays
     * @param training null for a slot
     */
    record AlternativeView(
            String kind,
            @Nullable String resourceId,
            @Nullable String resourceName,
            String venueId,
            @Nullable String unitId,
            OffsetDateTime start,
            OffsetDateTime end,
            Amount price,
            @Nullable TrainingView training) {}

    /**
     * @param grants the authorisations that a sign-off gives, by name
     * @param state {@code placed} or {@code waiting} when the member takes part already, else null
     * @param enrolment what a PUT to takes a place, or a turn on the waitlist
     */
    record TrainingView(
            String sessionId,
            String trainingId,
            String title,
            List<String> grants,
            int placesLeft,
            @Nullable String state,
            String enrolment) {}

    ReservationView view(ReservationDetails details) {
        return ReservationView.of(details, zone(details));
    }

    ResponseEntity<ReservationView> of(ReservationDetails details) {
        return ResponseEntity.ok().eTag(etag(details)).body(view(details));
    }

    /** Looks for alternatives, unless nobody could take them, and for the hours that would earn what is missing. */
    ResponseEntity<ProblemDetail> refusal(
            Locale reader, Refusal refusal, Caller caller, @Nullable RequestReservation asked) {
        if (asked == null || isAboutCode(refusal)) {
            return problems.ofRefusal(reader, refusal, List.of());
        }
        List<Refusal> refusals = List.of(refusal);
        ResponseEntity<ProblemDetail> answer =
                problems.ofRefusal(reader, refusal, alternatives(reader, caller, asked, refusals));
        Objects.requireNonNull(answer.getBody()).setProperty("practice", practice(asked, refusals));
        return answer;
    }

    /** Another slot would not mend it. */
    private static boolean isAboutCode(Refusal refusal) {
        return refusal.rule().startsWith("coupon-");
    }

    /** Slots that are free, then the trainings that open what was refused. */
    List<AlternativeView> alternatives(Locale reader, Caller caller, RequestReservation asked, List<Refusal> refusals) {
        return Stream.concat(
                        alternatives.find(caller, asked, ALTERNATIVES).stream().map(this::view),
                        views(reader, lessons.towards(asked, refusals, ALTERNATIVES)))
                .toList();
    }

    /** How many hours at machines would earn what is missing. */
    List<PracticeView> practice(RequestReservation asked, List<Refusal> refusals) {
        return lessons.practice(asked, refusals).stream().map(PracticeView::of).toList();
    }

    /** Where one renews what ends soon; nothing is read while nothing does. */
    List<AlternativeView> renewals(Locale reader, QuotedReservation quoted) {
        return views(reader, lessons.renewing(quoted, ALTERNATIVES)).toList();
    }

    /** Moves with every change that its holder would want to know of. */
    static String etag(ReservationDetails details) {
        return "\"" + details.sequence() + "-" + Words.of(details.status()) + "\"";
    }

    ZoneId zone(ReservationDetails details) {
        return venues.get(details.venue()).zone();
    }

    private AlternativeView view(Alternative alternative) {
        var resource = alternative.resource();
        ZoneId zone = venues.get(resource.venue()).zone();
        return new AlternativeView(
                Words.of(alternative.kind()),
                resource.id().toString(),
                resource.name(),
                resource.venue().toString(),
                alternative.unit() == null ? null : alternative.unit().toString(),
                Moments.at(alternative.slot().start(), zone),
                Moments.at(alternative.slot().end(), zone),
                Amount.of(alternative.quote().dueNow()),
                null);
    }

    private Stream<AlternativeView> views(Locale reader, List<Lesson> found) {
        return found.stream().map(lesson -> view(reader, lesson));
    }

    private AlternativeView view(Locale reader, Lesson lesson) {
        TrainingSession session = lesson.session();
        Course course = session.course();
        ZoneId zone = venues.get(session.venue()).zone();
        return new AlternativeView(
                TRAINING,
                null,
                null,
                session.venue().toString(),
                null,
                Moments.at(session.slot().start(), zone),
                Moments.at(session.slot().end(), zone),
                Amount.of(course.price()),
                new TrainingView(
                        session.id().toString(),
                        course.id().toString(),
                        course.title().in(reader),
                        course.grants().stream().map(AuthorisationType::name).toList(),
                        session.placesLeft(),
                        lesson.state() == null ? null : Words.of(lesson.state()),
                        "/api/v1/trainings/sessions/" + session.id() + "/enrolment"));
    }
}
