package org.etabli.access;

import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.etabli.access.AccessLog.What;
import org.etabli.access.ControllerMessage.Ask;
import org.etabli.access.ControllerMessage.Heartbeat;
import org.etabli.access.ControllerMessage.Start;
import org.etabli.access.ControllerMessage.Stop;
import org.etabli.database.Transactions;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ResourceId;
import org.etabli.web.RateLimit;
import org.etabli.web.TooManyRequestsException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers messages that come over ways that nobody has to trust: signed by their controller, with a number of its choice,
 * which the signed answer repeats. An answer that was kept and played again is to no question.
 */
@Component
class SignedMessages {

    private static final String NONCE = "nonce";
    private static final int LONGEST = 4_000;

    private final Controllers controllers;
    private final Decisions decisions;
    private final MachineSessions sessions;
    private final OfflineRights rights;
    private final AccessLog log;
    private final Transactions transactions;
    private final JsonMapper json;
    private final Clock clock;
    private final RateLimit forged;

    SignedMessages(
            Controllers controllers,
            Decisions decisions,
            MachineSessions sessions,
            OfflineRights rights,
            AccessLog log,
            Transactions transactions,
            JsonMapper json,
            Clock clock) {
        this.controllers = controllers;
        this.decisions = decisions;
        this.sessions = sessions;
        this.rights = rights;
        this.log = log;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
        this.forged = new RateLimit(1, Duration.ofMinutes(1), clock);
    }

    /**
     * @param accepted false for a message that can't be, with the reason; repeating it is of no use
     * @param rights the signed list of rights, for who asked for it
     */
    record Answer(
            String nonce,
            boolean accepted,
            boolean allowed,
            @Nullable String reason,
            @Nullable Long forSeconds,
            @Nullable String rights) {}

    /**
     * @param machine whose controller it says it comes from
     * @return the signed answer; nothing to what the machine's controller did not sign
     */
    Optional<String> answer(String machine, String signed) {
        Optional<ResourceId> id = idOf(machine);
        Optional<PublicKey> key = id.flatMap(controllers::publicKey);
        if (id.isEmpty() || key.isEmpty() || signed.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<String> text = SignedText.read(signed, key.get());
        if (text.isEmpty()) {
            noteForged(id.get());
            return Optional.empty();
        }
        return read(text.get()).map(message -> rights.sign(answer(id.get(), message)));
    }

    private Answer answer(ResourceId machine, ObjectNode message) {
        String nonce = message.path(NONCE).asString("");
        message.remove(NONCE);
        try {
            if ("rights".equals(message.path("type").asString(""))) {
                return new Answer(nonce, true, false, null, null, rights.of(machine));
            }
            Switch told = tell(
                    machine, json.treeToValue(message, WrittenMessage.class).read());
            return new Answer(nonce, true, told.on(), told.reasonWord(), told.secondsFrom(clock.instant()), null);
        } catch (InvalidInputException invalid) {
            return new Answer(nonce, false, false, invalid.field(), null, null);
        } catch (NotFoundException | JacksonException unknown) {
            return new Answer(nonce, false, false, "unknown", null, null);
        }
    }

    private Switch tell(ResourceId machine, ControllerMessage message) {
        return switch (message) {
            case Ask ask -> Switch.of(decisions.decide(machine, ask.credential()));
            case Start start -> sessions.start(machine, start);
            case Heartbeat heartbeat -> sessions.heartbeat(machine, heartbeat);
            case Stop stop -> {
                sessions.stop(machine, stop);
                yield Switch.OFF;
            }
        };
    }

    private Optional<ObjectNode> read(String text) {
        try {
            JsonNode message = json.readTree(text);
            return message instanceof ObjectNode fields ? Optional.of(fields) : Optional.empty();
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    /** Once a minute is enough: whoever forges may do so often. */
    private void noteForged(ResourceId machine) {
        try {
            forged.pass(machine.toString());
            transactions.inOne(() -> log.note(machine, What.FORGED, null, null, null));
        } catch (TooManyRequestsException often) {
            // it stands in the log already
        }
    }

    private static Optional<ResourceId> idOf(String machine) {
        try {
            return Optional.of(new ResourceId(UUID.fromString(machine)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
