package org.etabli.ui.resources;

import java.time.Duration;
import org.etabli.resource.Quota;
import org.etabli.resource.Quota.MeasuredIn;
import org.etabli.resource.Quota.Per;
import org.etabli.ui.component.Words;

/** A quota as people say it. */
final class QuotaWords {

    private QuotaWords() {}

    /** « 8 h par semaine », « 2 réservations en même temps ». */
    static String say(Quota quota) {
        return say(quota.per(), quota.measure(), quota.atMost());
    }

    static String say(Per per, MeasuredIn measure, int atMost) {
        String amount = measure == MeasuredIn.MINUTES
                ? Words.say("length.short", Duration.ofMinutes(atMost))
                : Words.say("quota.count", atMost);
        return Words.say("quota.per." + per.name(), amount);
    }

    /** What it counts. */
    static String scope(Quota quota) {
        if (quota.resource() != null) {
            return Words.say("quota.scope.resource", quota.name());
        }
        if (quota.category() != null) {
            return Words.say("quota.scope.category", quota.name(), quota.category());
        }
        return quota.kind() == null
                ? Words.say("quota.scope.all", quota.name())
                : Words.say("quota.scope.kind", quota.name(), Kinds.many(quota.kind()));
    }
}
