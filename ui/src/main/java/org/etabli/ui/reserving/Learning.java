package org.etabli.ui.reserving;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.etabli.authorisation.PracticeProgress;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.reservation.Lessons;
import org.etabli.reservation.QuotedReservation;
import org.etabli.training.Course;
import org.etabli.training.EnrolmentOutcome;
import org.etabli.training.EnrolmentOutcome.Placed;
import org.etabli.training.EnrolmentOutcome.Refused;
import org.etabli.training.EnrolmentOutcome.Waiting;
import org.etabli.training.Enrolments;
import org.etabli.training.Lesson;
import org.etabli.training.TrainingSession;
import org.etabli.training.Withdrawals;
import org.etabli.ui.component.Notices;
import org.etabli.ui.shell.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Trainings as the dialog offers them: what opens a machine that is locked, and what renews a right that ends soon. */
@Component
class Learning {

    private static final int MOST = 2;

    private final Lessons lessons;
    private final Enrolments enrolments;
    private final Withdrawals withdrawals;
    private final Venues venues;
    private final Words words;
    private final SignedIn signedIn;

    Learning(
            Lessons lessons,
            Enrolments enrolments,
            Withdrawals withdrawals,
            Venues venues,
            Words words,
            SignedIn signedIn) {
        this.lessons = lessons;
        this.enrolments = enrolments;
        this.withdrawals = withdrawals;
        this.venues = venues;
        this.words = words;
        this.signedIn = signedIn;
    }

    /** What she can enrol in herself: nobody enrols somebody else. */
    List<Lesson> towards(QuotedReservation refused) {
        return isForHerself(refused) ? lessons.towards(refused.request(), refused.refusals(), MOST) : List.of();
    }

    /** The courses that lead to what she lacks herself. */
    List<Course> courses(QuotedReservation refused) {
        return isForHerself(refused) ? lessons.courses(refused.request(), refused.refusals()) : List.of();
    }

    /** How many hours at machines would earn what she lacks herself. */
    List<PracticeProgress> practice(QuotedReservation refused) {
        return isForHerself(refused) ? lessons.practice(refused.request(), refused.refusals()) : List.of();
    }

    /** The next session that renews the right that ends first, or null where a trainer must be asked. */
    @Nullable
    Lesson renewing(QuotedReservation quote) {
        return quote.expiring().isEmpty() || !isForHerself(quote)
                ? null
                : lessons.renewing(quote, 1).stream().findFirst().orElse(null);
    }

    private boolean isForHerself(QuotedReservation quote) {
        return quote.request().member().equals(signedIn.id());
    }

    /** Takes a place, or a turn on the waitlist; whether she has either now. */
    boolean enrol(Locale reader, Lesson lesson) {
        TrainingSession session = lesson.session();
        EnrolmentOutcome outcome = enrolments.enrol(signedIn.caller(), session.id());
        switch (outcome) {
            case Placed ignored ->
                Notices.done(
                        words.say(
                                reader,
                                "reserving.learn.placed",
                                session.course().title(),
                                when(reader, session)),
                        () -> withdraw(reader, session));
            case Waiting(var ignored, int rank) ->
                Notices.done(
                        words.say(
                                reader,
                                "reserving.learn.waiting",
                                session.course().title(),
                                rank),
                        () -> withdraw(reader, session));
            case Refused(var refusal) -> Notices.refused(refusal);
        }
        return !(outcome instanceof Refused);
    }

    private void withdraw(Locale reader, TrainingSession session) {
        withdrawals
                .withdraw(signedIn.caller(), session.id())
                .ifPresentOrElse(
                        Notices::refused,
                        () -> Notices.done(words.say(
                                reader, "reserving.learn.left", session.course().title())));
    }

    /** « Suivre la formation Laser niveau 2 ». */
    String title(Locale reader, Lesson lesson) {
        return words.say(
                reader, "reserving.learn", lesson.session().course().title().in(reader));
    }

    String price(Locale reader, Lesson lesson) {
        var price = lesson.session().course().price();
        return price.isZero() ? words.say(reader, "reserving.included") : words.say(reader, "reserving.amount", price);
    }

    /** « FabLab de Ligugé, sam. 28 nov., 9 h 30 – 12 h 30. 3 places. ». */
    String detail(Locale reader, Lesson lesson) {
        TrainingSession session = lesson.session();
        return words.say(
                reader,
                "reserving.learn.detail",
                venue(session).name(),
                when(reader, session),
                standing(reader, lesson));
    }

    private String standing(Locale reader, Lesson lesson) {
        TrainingSession session = lesson.session();
        if (lesson.state() != null) {
            return words.say(
                    reader, "reserving.learn.state." + lesson.state().name().toLowerCase(Locale.ROOT));
        }
        return lesson.isFull()
                ? words.say(reader, "reserving.learn.full", session.waiting())
                : words.say(reader, "reserving.learn.places", session.placesLeft());
    }

    /** What the button will do, or null when she takes part already. */
    @Nullable
    String action(Locale reader, Lesson lesson) {
        return lesson.state() != null
                ? null
                : words.say(
                        reader,
                        lesson.isFull() ? "reserving.learn.wait" : "reserving.learn.enrol",
                        lesson.session().course().title().in(reader));
    }

    /** What it costs, and when it is paid. */
    String cost(Locale reader, Lesson lesson) {
        var price = lesson.session().course().price();
        return price.isZero()
                ? words.say(reader, "reserving.cost.included")
                : words.say(reader, "reserving.learn.cost", price);
    }

    private String when(Locale reader, TrainingSession session) {
        ZoneId zone = venue(session).zone();
        return words.when(reader, session.slot(), zone);
    }

    private Venue venue(TrainingSession session) {
        return venues.get(session.venue());
    }
}
