package org.etabli.access;

import java.time.Duration;
import java.util.UUID;
import org.etabli.access.ControllerMessage.Ask;
import org.etabli.access.ControllerMessage.Heartbeat;
import org.etabli.access.ControllerMessage.Open;
import org.etabli.access.ControllerMessage.Start;
import org.etabli.access.ControllerMessage.Stop;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MachineSessionId;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * A message as a controller writes it; which fields it has depends on what it is. Refusals name the field.
 *
 * @param type {@code ask}, {@code start}, {@code heartbeat} or {@code stop}; at a door {@code open}
 * @param session made by the controller, a UUID
 * @param credential what the reader read of the badge
 * @param startedSecondsAgo since the badge was read; missing: just now
 * @param endedSecondsAgo since it is off; missing: just now
 * @param ranSeconds how long the machine itself ran in the session; missing: not at all
 * @param opening of a door, made by the controller, a UUID
 * @param openedSecondsAgo since its badge was read; missing: just now
 * @param how {@code badge}, {@code denied}, {@code dead-man} or {@code power-cut}; missing: {@code badge}
 */
record WrittenMessage(
        @Nullable String type,
        @Nullable String session,
        @Nullable String credential,
        @Nullable Long startedSecondsAgo,
        @Nullable Long endedSecondsAgo,
        @Nullable Long ranSeconds,
        @Nullable String opening,
        @Nullable Long openedSecondsAgo,
        @Nullable String how) {

    private static final int LONGEST_BADGE = 40;

    /** A controller keeps what it could not tell for so long. */
    private static final int OLDEST_SECONDS = 7 * 24 * 3600;

    /** @throws InvalidInputException naming the field that is missing or can't be */
    ControllerMessage read() {
        return switch (Input.text("type", type, 12)) {
            case "ask" -> ask();
            case "start" -> start();
            case "heartbeat" -> heartbeat();
            case "stop" -> stop();
            case "open" -> open();
            default -> throw new InvalidInputException("type", "one-of", "ask, start, heartbeat, stop, open");
        };
    }

    Ask ask() {
        return new Ask(badge());
    }

    Start start() {
        return new Start(sessionId(), badge(), seconds("startedSecondsAgo", startedSecondsAgo));
    }

    Heartbeat heartbeat() {
        return new Heartbeat(session == null ? null : sessionId(), seconds("ranSeconds", ranSeconds));
    }

    Stop stop() {
        Duration started = seconds("startedSecondsAgo", startedSecondsAgo);
        Duration ended = seconds("endedSecondsAgo", endedSecondsAgo);
        if (ended.compareTo(started) > 0) {
            throw new InvalidInputException("endedSecondsAgo", "out-of-range", 0, started.toSeconds());
        }
        SessionEnd end = how == null ? SessionEnd.BADGE : Words.parse("how", SessionEnd.class, how);
        return new Stop(sessionId(), badge(), started, ended, seconds("ranSeconds", ranSeconds), end);
    }

    Open open() {
        return new Open(uuid("opening", opening), badge(), seconds("openedSecondsAgo", openedSecondsAgo));
    }

    private String badge() {
        return Input.text("credential", credential, LONGEST_BADGE);
    }

    private MachineSessionId sessionId() {
        return new MachineSessionId(uuid("session", session));
    }

    private static UUID uuid(String field, @Nullable String typed) {
        String text = Input.text(field, typed, 36);
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidInputException(field, "not-an-id");
        }
    }

    private static Duration seconds(String field, @Nullable Long value) {
        return value == null ? Duration.ZERO : Duration.ofSeconds(Input.within(field, value, 0, OLDEST_SECONDS));
    }
}
