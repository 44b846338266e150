package org.etabli.ui.supervision;

import java.time.Duration;
import java.util.Set;
import org.etabli.access.AccessEntry;
import org.etabli.access.AccessLog.What;
import org.etabli.access.Decision.Reason;
import org.etabli.access.Guarded;
import org.etabli.ui.component.Words;

/** Says in plain words what happened at a controller, and why. */
final class LogWords {

    /** What is said otherwise there than of machines. */
    private static final Set<What> AT_DOORS = Set.of(What.OPENED, What.LET_OPEN, What.TOLD_LATER);

    private LogWords() {}

    static String say(AccessEntry entry) {
        Reason reason = entry.reason();
        String words = entry.where() instanceof Guarded.Entrance && AT_DOORS.contains(entry.what())
                ? "doors.log."
                : "supervision.log.";
        String key = words + entry.what() + (reason == null ? "" : ".because");
        String who = entry.memberName() == null ? Words.say("supervision.somebody") : entry.memberName();
        Duration ran = Duration.ofMinutes(entry.minutes() == null ? 0 : entry.minutes());
        String said =
                Words.say(key, who, Words.length(ran), reason == null ? "" : Words.say("supervision.reason." + reason));
        return entry.accompaniedBy() == null ? said : Words.say("accompany.log", said, entry.accompaniedBy());
    }
}
