package org.etabli.ui.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.etabli.insight.MemberLine;
import org.etabli.insight.MemberLine.Credit;
import org.etabli.insight.MemberLine.Standing;
import org.etabli.insight.MemberLine.State;
import org.etabli.kernel.Phrasebook;
import org.etabli.plan.Measure;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;

/** How the list and the profile say what they know of a member. */
final class MemberWords {

    private MemberWords() {}

    /** « aujourd’hui », « arrive à 14 h 30 », « hier », « ven. 20 nov. », « mars 2025 », « jamais ». */
    static String visit(MemberLine line, Instant now, ZoneId zone) {
        Instant last = line.lastVisit();
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate day = last == null ? null : last.atZone(zone).toLocalDate();
        Instant arrival = line.arrival();
        if (arrival != null && !today.equals(day)) {
            return Words.say("people.visit.due", arrival.atZone(zone));
        }
        if (day == null) {
            return Words.say("people.visit.never");
        }
        return switch ((int) Math.min(ChronoUnit.DAYS.between(day, today), 2)) {
            case 0 -> Words.say("people.visit.today");
            case 1 -> Words.say("people.visit.yesterday");
            default -> day.isAfter(today.minusMonths(6)) ? shortDay(day) : month(day);
        };
    }

    /** « 5 sur 10 », « 2 h 30 sur 4 h », « 5 sur 10, 1 retenue ». */
    static String left(Credit credit) {
        return Words.say(
                "people.credit",
                amount(credit.measure(), credit.balance().available()),
                amount(credit.measure(), credit.balance().granted()));
    }

    static String amount(Measure measure, long amount) {
        return measure == Measure.HALF_DAYS
                ? Long.toString(amount)
                : Words.say("people.time", Duration.ofMinutes(amount));
    }

    static Component state(MemberLine line) {
        State state = line.state();
        Standing standing = line.standing();
        String word = state == State.LEAVING && standing != null && standing.endsOn() != null
                ? Words.say("people.state.LEAVING", shortDay(standing.endsOn().minusDays(1)))
                : Words.say("people.state." + state);
        Icon icon = new Icon(symbol(state));
        icon.addClassName("etb-i14");
        Span badge = new Span(icon, new Text(word));
        badge.addClassNames("etb-state", ink(state));
        return badge;
    }

    private static String symbol(State state) {
        return switch (state) {
            case SUSPENDED -> "pause";
            case USED_UP -> "ticket";
            case LEAVING -> "hourglass";
            case WITHOUT_PLAN -> "minus";
            case FIRST_VISIT -> "flag";
            case FINE -> "check";
        };
    }

    private static String ink(State state) {
        return switch (state) {
            case SUSPENDED -> "etb-ink-broken";
            case USED_UP, LEAVING -> "etb-ink-auth";
            case FIRST_VISIT -> "etb-ink-here";
            case WITHOUT_PLAN, FINE -> "etb-sec";
        };
    }

    /** « ven. 20 nov. », « Fri 20 Nov ». */
    static String shortDay(LocalDate day) {
        return Phrasebook.dates(language(), "EEE d MMM").format(day);
    }

    /** « jeu. 26 », « Thu 26 ». */
    static String weekday(LocalDate day) {
        return Phrasebook.dates(language(), "EEE d").format(day);
    }

    /** « mars 2024 », « March 2024 ». */
    static String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", language()).format(day);
    }

    /** « févr. 2028 », « Feb 2028 ». */
    static String shortMonth(LocalDate day) {
        return DateTimeFormatter.ofPattern("LLL yyyy", language()).format(day);
    }

    static String monthOnly(LocalDate day) {
        return DateTimeFormatter.ofPattern("LLLL", language()).format(day);
    }

    private static Locale language() {
        return Phrasebook.nearest(UI.getCurrent().getLocale());
    }
}
