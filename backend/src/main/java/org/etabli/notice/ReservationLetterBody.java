package org.etabli.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.etabli.kernel.TimeSlot;
import org.etabli.notice.Letter.Fact;
import org.etabli.reservation.Attendance;
import org.etabli.reservation.ConfirmedReservations;
import org.etabli.reservation.ReservationStatus;
import org.etabli.resource.BookingRule;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.springframework.stereotype.Component;

/** Chooses what a letter about a reservation says: the sentence it opens with, the facts, and what follows for the reader. */
@Component
class ReservationLetterBody {

    private final ConfirmedReservations confirmed;
    private final Clock clock;

    ReservationLetterBody(ConfirmedReservations confirmed, Clock clock) {
        this.confirmed = confirmed;
        this.clock = clock;
    }

    /** A reminder is for those who still come; everything else happened and stays worth telling. */
    boolean isStillTrue(Scene scene) {
        Instant start = scene.told().startsAt();
        return scene.kind() != NoticeKind.REMINDER
                || clock.instant().isBefore(start) && confirmed.isStill(scene.reservation(), start);
    }

    String lead(Scene scene) {
        NoticeKind kind = scene.kind();
        if (kind == NoticeKind.RELEASED) {
            Resource resource = scene.resource();
            boolean desk = resource != null && resource.kind() == ResourceKind.DESK;
            return scene.say(kind.key(desk ? "lead.desk" : "lead"), scene.clock(releasedAt(scene)), scene.thing());
        }
        boolean onlyAsked = kind == NoticeKind.MOVED && scene.told().status() == ReservationStatus.REQUESTED;
        return scene.say(
                kind.key(onlyAsked ? "lead.request" : "lead"),
                scene.thing(),
                scene.when(),
                scene.venue().name());
    }

    List<Fact> facts(Scene scene) {
        List<Fact> facts = new ArrayList<>();
        NoticeKind kind = scene.kind();
        TimeSlot slot = scene.told().slot();
        scene.addTo(facts, "when", scene.say("notice.fact.when.value", scene.when(), slot.duration()));
        scene.addTo(facts, "what", scene.thing());
        scene.addTo(facts, "title", scene.told().title());
        scene.addTo(facts, "where", InvitationWriter.place(scene.venue()));
        if (kind.entersCalendars() && kind.takesPlace()) {
            scene.addTo(facts, "cost", scene.cost());
        }
        if (kind.takesPlace()) {
            scene.addTo(facts, "directions", scene.venue().directions());
        }
        if (kind == NoticeKind.REMINDER) {
            scene.addTo(facts, "door", scene.venue().doorCode());
            scene.addTo(facts, "wifi", scene.venue().wifiName());
        }
        return facts;
    }

    List<String> remarks(Scene scene) {
        List<String> remarks = new ArrayList<>();
        switch (scene.kind()) {
            case CONFIRMED -> {
                addFreeUntil(remarks, scene);
                remarks.add(scene.say("notice.remark.check-in", scene.clock(releasedAt(scene))));
            }
            case MOVED -> {
                TimeSlot before = scene.told().previous();
                if (before != null) {
                    remarks.add(scene.say("notice.moved.before", scene.when(before)));
                }
                addFreeUntil(remarks, scene);
            }
            case CANCELLED -> remarks.add(costOfCancelling(scene));
            case REQUESTED ->
                remarks.add(scene.say("notice.requested.next", scene.venue().name()));
            case DECLINED -> remarks.add(scene.say("notice.remark.no-charge"));
            case RELEASED -> addAfterRelease(remarks, scene);
            case REMINDER ->
                remarks.add(scene.say(
                        "notice.reminder.check-in",
                        scene.clock(scene.told().startsAt().minus(Attendance.OPENS)),
                        scene.clock(releasedAt(scene))));
            default -> throw new IllegalArgumentException("not about a reservation");
        }
        return remarks;
    }

    private void addAfterRelease(List<String> remarks, Scene scene) {
        if (clock.instant().isBefore(scene.told().endsAt())) {
            remarks.add(scene.say("notice.released.take-back"));
        }
        String cost = scene.cost();
        if (cost != null) {
            remarks.add(scene.say("notice.released.due", cost));
        }
    }

    private static String costOfCancelling(Scene scene) {
        String cost = scene.cost(scene.told().fee(), scene.told().kept());
        return cost == null ? scene.say("notice.remark.no-charge") : scene.say("notice.cancelled.cost", cost);
    }

    /** Says until when cancelling is free, where it costs later on. */
    private void addFreeUntil(List<String> remarks, Scene scene) {
        Resource resource = scene.resource();
        if (resource == null || scene.cost() == null) {
            return;
        }
        BookingRule rule = resource.rule();
        Instant freeUntil = scene.told().startsAt().minus(rule.freeCancellation());
        if (rule.lateCancelPercent() > 0 && clock.instant().isBefore(freeUntil)) {
            remarks.add(scene.say("notice.remark.free-until", scene.moment(freeUntil)));
        }
    }

    private static Instant releasedAt(Scene scene) {
        return scene.told().startsAt().plus(scene.venue().grace());
    }
}
