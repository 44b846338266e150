package org.etabli.training;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.etabli.kernel.Caller;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.Input;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venues;
import org.etabli.training.SessionOutcome.Planned;
import org.etabli.web.Amount;
import org.etabli.web.Creation;
import org.etabli.web.IdempotentRequests;
import org.etabli.web.Moments;
import org.etabli.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Trainings over HTTP: what one can learn, and when. */
@RestController
@RequestMapping("/api/v1/trainings")
@Tag(name = "trainings")
class TrainingController {

    private static final Duration LONGEST = Duration.ofDays(7);

    private final Courses courses;
    private final TrainingSessions sessions;
    private final SessionPlans plans;
    private final Venues venues;
    private final IdempotentRequests requests;

    TrainingController(
            Courses courses,
            TrainingSessions sessions,
            SessionPlans plans,
            Venues venues,
            IdempotentRequests requests) {
        this.courses = courses;
        this.sessions = sessions;
        this.plans = plans;
        this.venues = venues;
        this.requests = requests;
    }

    /** @param grants the authorisations that a sign-off gives, by name */
    record CourseView(
            String id,
            String operatorId,
            String title,
            @Nullable String description,
            Amount price,
            int minutes,
            int minPlaces,
            int maxPlaces,
            int decideHours,
            int leaveHours,
            boolean needsQuiz,
            List<String> grants) {

        static CourseView of(Course course, Locale reader) {
            return new CourseView(
                    course.id().toString(),
                    course.operator().toString(),
                    course.title().in(reader),
                    course.description() == null ? null : course.description().in(reader),
                    Amount.of(course.price()),
                    course.terms().minutes(),
                    course.minPlaces(),
                    course.maxPlaces(),
                    course.terms().decideHours(),
                    course.terms().leaveHours(),
                    course.needsQuiz(),
                    course.grants().stream().map(type -> type.name()).toList());
        }
    }

    record SessionView(
            String id,
            String trainingId,
            String venueId,
            @Nullable String resourceId,
            OffsetDateTime start,
            OffsetDateTime end,
            int places,
            int placesLeft,
            int waiting,
            boolean cancelled) {}

    record WantedSession(
            @Nullable String venueId,
            @Nullable String resourceId,
            @Nullable OffsetDateTime start,
            @Nullable OffsetDateTime end,
            @Nullable Integer places) {}

    @GetMapping
    @Operation(summary = "Courses of the whole network, by title")
    ResponseEntity<List<CourseView>> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale reader) {
        return Paging.of(limit, cursor)
                .cut(courses.list(), course -> course.id().toString(), course -> CourseView.of(course, reader));
    }

    @GetMapping("/{id}/sessions")
    @Operation(summary = "The coming sessions of a course, the next one first")
    ResponseEntity<List<SessionView>> sessions(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        CourseId course = CourseId.parse(id);
        List<TrainingSession> coming = sessions.listUpcoming(course);
        return Paging.of(limit, cursor).cut(coming, session -> session.id().toString(), this::view);
    }

    @PostMapping("/{id}/sessions")
    @Operation(summary = "Hold a session of the course; by a trainer at the venue")
    ResponseEntity<?> plan(
            Caller caller, @PathVariable String id, @RequestBody WantedSession wanted, HttpServletRequest request) {
        SessionDraft draft = new SessionDraft(
                TrainingSessionId.next(),
                CourseId.parse(id),
                VenueId.parse(Input.text("venueId", wanted.venueId(), 36)),
                wanted.resourceId() == null ? null : ResourceId.parse(wanted.resourceId()),
                Moments.slot("start", wanted.start(), "end", wanted.end(), LONGEST),
                Input.chosen("places", wanted.places()));
        return requests.once(request, caller, () -> switch (plans.plan(caller, draft)) {
            case Planned(TrainingSession planned) ->
                new Creation.Created(planned.id().toString(), view(planned));
            case SessionOutcome.Refused(Refusal refusal) -> new Creation.Refused(refusal);
        });
    }

    private SessionView view(TrainingSession session) {
        ZoneId zone = venues.get(session.venue()).zone();
        ResourceId resource = session.resource();
        return new SessionView(
                session.id().toString(),
                session.course().id().toString(),
                session.venue().toString(),
                resource == null ? null : resource.toString(),
                Moments.at(session.slot().start(), zone),
                Moments.at(session.slot().end(), zone),
                session.places(),
                session.placesLeft(),
                session.waiting(),
                session.isCancelled());
    }
}
