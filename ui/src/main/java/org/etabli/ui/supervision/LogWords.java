package org.etabli.ui.supervision;

import java.time.Duration;
import org.etabli.access.AccessEntry;
import org.etabli.access.Decision.Reason;
import org.etabli.ui.component.Words;

/** Says in plain words what happened at a controller, and why. */
final class LogWords {

    private LogWords() {}

    static String say(AccessEntry entry) {
        Reason reason = entry.reason();
        String key = "supervision.log." + entry.what() + (reason == null ? "" : ".because");
        String who = entry.memberName() == null ? Words.say("supervision.somebody") : entry.memberName();
        Duration ran = Duration.ofMinutes(entry.minutes() == null ? 0 : entry.minutes());
        return Words.say(key, who, Words.length(ran), reason == null ? "" : Words.say("supervision.reason." + reason));
    }
}
