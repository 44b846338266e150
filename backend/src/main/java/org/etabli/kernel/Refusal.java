package org.etabli.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A no that explains itself: which rule said it, why in one sentence, whose rule it is, and what would help.
 *
 * @param rule stable code, for instance {@code outside-opening-hours}
 * @param nature whether the state of things refuses (another moment may do) or a rule does
 * @param title what happened, 90 characters at most
 * @param reason why, 140 characters at most
 * @param source who set the rule, or null
 */
public record Refusal(
        String rule,
        Nature nature,
        Text title,
        Text reason,
        @Nullable String source) {

    public enum Nature {
        STATE,
        RULE
    }

    /** A refusal by rule whose texts are {@code refusal.<rule>.title} and {@code refusal.<rule>.reason}. */
    public static Refusal byRule(String rule, Object... arguments) {
        return of(rule, Nature.RULE, List.of(arguments), null);
    }

    /** A refusal by state, with its texts under the same keys. */
    public static Refusal byState(String rule, Object... arguments) {
        return of(rule, Nature.STATE, List.of(arguments), null);
    }

    public Refusal from(@Nullable String setBy) {
        return new Refusal(rule, nature, title, reason, setBy);
    }

    private static Refusal of(String rule, Nature nature, List<Object> arguments, @Nullable String source) {
        return new Refusal(
                rule,
                nature,
                new Text("refusal." + rule + ".title", arguments),
                new Text("refusal." + rule + ".reason", arguments),
                source);
    }
}
