package org.etabli.access;

import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.etabli.access.AccessLog.What;
import org.etabli.database.Transactions;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
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
    private final Dialogue dialogue;
    private final OfflineRights rights;
    private final AccessLog log;
    private final Transactions transactions;
    private final JsonMapper json;
    private final Clock clock;
    private final RateLimit noted;

    SignedMessages(
            Controllers controllers,
            Dialogue dialogue,
            OfflineRights rights,
            AccessLog log,
            Transactions transactions,
            JsonMapper json,
            Clock clock) {
        this.controllers = controllers;
        this.dialogue = dialogue;
        this.rights = rights;
        this.log = log;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
        this.noted = new RateLimit(1, Duration.ofMinutes(1), clock);
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

    /** Asks a controller to say at once what it would say next, and to fetch its rights anew. */
    record Call(boolean again) {}

    /** A signed {@link Call}. */
    String call() {
        return rights.sign(new Call(true));
    }

    /**
     * @param controller which it says it comes from
     * @return the signed answer; nothing to what that controller did not sign, nor when it asks too often
     */
    Optional<String> answer(String controller, String signed) {
        Optional<Guarded> guarded = idOf(controller).flatMap(controllers::find);
        Optional<PublicKey> key = guarded.flatMap(controllers::publicKey);
        if (guarded.isEmpty() || key.isEmpty() || signed.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<String> text = SignedText.read(signed, key.get());
        if (text.isEmpty()) {
            noteRarely(guarded.get(), What.FORGED);
            return Optional.empty();
        }
        try {
            return read(text.get()).map(message -> rights.sign(answer(guarded.get(), message)));
        } catch (TooManyRequestsException often) {
            noteRarely(guarded.get(), What.FLOODED);
            return Optional.empty();
        }
    }

    private Answer answer(Guarded guarded, ObjectNode message) {
        String nonce = message.path(NONCE).asString("");
        message.remove(NONCE);
        try {
            if ("rights".equals(message.path("type").asString(""))) {
                return new Answer(nonce, true, false, null, null, rights.of(guarded));
            }
            Switch told = dialogue.answer(
                    guarded, json.treeToValue(message, WrittenMessage.class).read());
            return new Answer(nonce, true, told.on(), told.reasonWord(), told.secondsFrom(clock.instant()), null);
        } catch (InvalidInputException invalid) {
            return new Answer(nonce, false, false, invalid.field(), null, null);
        } catch (NotFoundException | JacksonException unknown) {
            return new Answer(nonce, false, false, "unknown", null, null);
        }
    }

    private Optional<ObjectNode> read(String text) {
        try {
            JsonNode message = json.readTree(text);
            return message instanceof ObjectNode fields ? Optional.of(fields) : Optional.empty();
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    /** Once a minute is enough: whoever forges or floods may do so often. */
    private void noteRarely(Guarded guarded, What what) {
        try {
            noted.pass(what + " " + guarded.id());
            transactions.inOne(() -> log.note(guarded, what, null, null, null));
        } catch (TooManyRequestsException often) {
            // it stands in the log already
        }
    }

    private static Optional<UUID> idOf(String controller) {
        try {
            return Optional.of(UUID.fromString(controller));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
