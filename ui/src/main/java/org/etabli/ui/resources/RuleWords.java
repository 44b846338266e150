package org.etabli.ui.resources;

import java.util.ArrayList;
import java.util.List;
import org.etabli.resource.BookingRule;
import org.etabli.ui.component.Words;

/** A booking rule as people say it. */
final class RuleWords {

    /** One thing the rule says, with the symbol that stands before it. */
    record Line(String icon, String sentence) {}

    private RuleWords() {}

    /** « De 30 min à 4 h, par pas de 15 min, jusqu’à 60 jours à l’avance. » */
    static String summary(BookingRule rule) {
        return Words.say(
                "rule.summary",
                Words.length(rule.min()),
                Words.length(rule.max()),
                Words.length(rule.step()),
                rule.horizonDays());
    }

    /** « 30 min – 4 h » */
    static String shortly(BookingRule rule) {
        return Words.say("rule.shortly", Words.length(rule.min()), Words.length(rule.max()));
    }

    /** Everything it says, a sentence each. */
    static List<Line> lines(BookingRule rule) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("clock", summary(rule)));
        if (rule.notice().isPositive()) {
            lines.add(new Line("hourglass", Words.say("rule.notice", Words.length(rule.notice()))));
        }
        if (rule.bufferBefore().isPositive()) {
            lines.add(new Line("pause", Words.say("rule.buffer-before", Words.length(rule.bufferBefore()))));
        }
        if (rule.bufferAfter().isPositive()) {
            lines.add(new Line("pause", Words.say("rule.buffer-after", Words.length(rule.bufferAfter()))));
        }
        if (rule.needsApproval()) {
            lines.add(new Line("shield-check", Words.say("rule.approval")));
        }
        lines.add(new Line("undo", cancellation(rule)));
        return lines;
    }

    private static String cancellation(BookingRule rule) {
        if (rule.lateCancelPercent() == 0) {
            return Words.say("rule.cancellation-free");
        }
        return rule.freeCancellation().isZero()
                ? Words.say("rule.cancellation-until-start", rule.lateCancelPercent())
                : Words.say("rule.cancellation", Words.length(rule.freeCancellation()), rule.lateCancelPercent());
    }
}
