package org.etabli.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etabli.demo.NetworkScript.VenueScript;
import org.etabli.kernel.TimeSlot;
import org.etabli.resource.ResourceKind;
import org.jspecify.annotations.Nullable;

/** Finds who takes something: mostly people at home there, those who come often more often, and only who may. */
final class Crowd {

    private static final int ASKED = 16;
    private static final double AWAY_FROM_HOME = 0.06;
    private static final int SUSPENDED_SINCE_DAYS = 40;

    private final LocalDate today;
    private final List<Person> people;
    private final Qualifications qualifications;
    private final Subscriptions subscriptions;
    private final QuotaBook quotas;
    private final Dice dice = new Dice("crowd");
    private final Diary busy = new Diary();
    private final Map<String, Map<ResourceKind, double[]>> shares = new HashMap<>();

    Crowd(
            LocalDate today,
            People people,
            Qualifications qualifications,
            Subscriptions subscriptions,
            QuotaBook quotas) {
        this.today = today;
        this.people = people.list();
        this.qualifications = qualifications;
        this.subscriptions = subscriptions;
        this.quotas = quotas;
    }

    /** Someone who may take it and has nothing else to do; empty when nobody was found. */
    Optional<Person> find(Offered offer, TimeSlot slot, @Nullable Person except) {
        for (int asked = 0; asked < ASKED; asked++) {
            Person person = anyone(offer);
            if (!person.equals(except) && isFree(person, offer, slot) && may(person, offer, slot)) {
                return Optional.of(person);
            }
        }
        return Optional.empty();
    }

    void note(Person person, Offered offer, TimeSlot slot) {
        quotas.count(person, offer, slot);
        if (needsPresence(offer)) {
            busy.note(person.id().value(), slot);
        }
    }

    private boolean isFree(Person person, Offered offer, TimeSlot slot) {
        return !needsPresence(offer) || busy.isFree(person.id().value(), slot);
    }

    private boolean may(Person person, Offered offer, TimeSlot slot) {
        LocalDate day = slot.start().atZone(Scene.ZONE).toLocalDate();
        boolean comes =
                person.isAround(day) && !(person.isSuspended() && day.isAfter(today.minusDays(SUSPENDED_SINCE_DAYS)));
        return comes
                && subscriptions.open(person, offer, day)
                && qualifications.allow(person, offer.requires(), slot.end())
                && quotas.leave(person, offer, slot);
    }

    /** One may leave things in a locker, or have borrowed some, and be elsewhere. */
    private static boolean needsPresence(Offered offer) {
        return switch (offer.kind()) {
            case DESK, ROOM, OFFICE, MACHINE -> !offer.script().category().equals("booth");
            case EQUIPMENT, LOCKER, PARKING -> false;
        };
    }

    private Person anyone(Offered offer) {
        double[] upTo = shares.computeIfAbsent(offer.venue().slug(), none -> new EnumMap<>(ResourceKind.class))
                .computeIfAbsent(offer.kind(), kind -> accumulated(offer.venue(), kind));
        int found = Arrays.binarySearch(upTo, dice.between(0.0, upTo[upTo.length - 1]));
        return people.get(Math.min(found < 0 ? -found - 1 : found + 1, people.size() - 1));
    }

    private double[] accumulated(VenueScript venue, ResourceKind kind) {
        double[] upTo = new double[people.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            Person person = people.get(i);
            double near = person.home().slug().equals(venue.slug()) ? 1 : AWAY_FROM_HOME;
            sum += near * person.zeal() * person.habit().weightFor(kind);
            upTo[i] = sum;
        }
        return upTo;
    }
}
