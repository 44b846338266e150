package org.etabli.notice;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.etabli.kernel.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Writes the VTIMEZONE that a slot needs (RFC 5545, 3.6.5): the two yearly changes of its zone as rules where they are
 * regular, as every calendar program understands, else the changes around the slot one by one. The full history that the
 * library would put in makes some programs stumble.
 */
final class CalendarZone {

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private CalendarZone() {}

    static VTimeZone of(ZoneId zone, TimeSlot slot) {
        VTimeZone written = new VTimeZone();
        written.add(new TzId(zone.getId()));
        yearly(zone.getRules(), slot).forEach(written::add);
        if (written.getObservances().isEmpty()) {
            oneByOne(zone.getRules(), slot).forEach(written::add);
        }
        return written;
    }

    /** Empty where the changes of the zone are no simple yearly rules. */
    private static List<Observance> yearly(ZoneRules rules, TimeSlot slot) {
        int year = slot.start().atZone(ZoneOffset.UTC).getYear() - 1;
        List<Observance> both = new ArrayList<>();
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            ZoneOffsetTransition change = rule.createTransition(year);
            String day = dayOf(rule, change);
            if (day == null) {
                return List.of();
            }
            Observance observance = observance(rules, change);
            observance.add(new RRule<>("FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue() + ";BYDAY=" + day));
            both.add(observance);
        }
        return both;
    }

    /** For instance {@code -1SU}, the last Sunday; null when it can't be said so. */
    private static @Nullable String dayOf(ZoneOffsetTransitionRule rule, ZoneOffsetTransition change) {
        DayOfWeek day = rule.getDayOfWeek();
        boolean onThatDay = day != null && change.getDateTimeBefore().getDayOfWeek() == day;
        if (day == null || !onThatDay) {
            return null;
        }
        int from = rule.getDayOfMonthIndicator();
        String name = day.name().substring(0, 2);
        if (from == -1 || from == rule.getMonth().maxLength() - 6) {
            return "-1" + name;
        }
        return from % 7 == 1 ? from / 7 + 1 + name : null;
    }

    private static List<Observance> oneByOne(ZoneRules rules, TimeSlot slot) {
        List<Observance> changes = new ArrayList<>();
        ZoneOffsetTransition before = rules.previousTransition(slot.start().plusNanos(1));
        changes.add(before == null ? unchanging(rules.getOffset(slot.start())) : observance(rules, before));
        Instant from = slot.start();
        ZoneOffsetTransition next = rules.nextTransition(from);
        while (next != null && next.getInstant().isBefore(slot.end())) {
            changes.add(observance(rules, next));
            next = rules.nextTransition(next.getInstant());
        }
        return changes;
    }

    private static Observance observance(ZoneRules rules, ZoneOffsetTransition change) {
        Observance observance = rules.isDaylightSavings(change.getInstant()) ? new Daylight() : new Standard();
        return with(observance, change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter());
    }

    private static Observance unchanging(ZoneOffset offset) {
        return with(new Standard(), LONG_AGO, offset, offset);
    }

    private static Observance with(Observance observance, LocalDateTime start, ZoneOffset from, ZoneOffset to) {
        observance.add(new DtStart<>(start));
        observance.add(new TzOffsetFrom(from));
        observance.add(new TzOffsetTo(to));
        return observance;
    }
}
