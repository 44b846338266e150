package org.etabli.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.etabli.notice.OutboxQueue.Taken;
import org.etabli.notice.Postman.PostmanAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Empties the outbox. A notice is taken for a few minutes, its mail is written from what is known now, handed over, and
 * only then marked as sent. Killed in between, it is sent once more when those minutes are over: a notice may at worst be
 * sent twice, never lost. Its Message-ID stays the same, so that the receiving side can tell.
 */
@Service
class Dispatch {

    /** The pause after the first failure, the second, and so on; then the notice is given up: after some four days. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(1),
            Duration.ofDays(1));

    private static final int AT_MOST = 200;
    private static final Logger log = LoggerFactory.getLogger(Dispatch.class);

    private final OutboxQueue outbox;
    private final Letters letters;
    private final Envelope envelope;
    private final Postman postman;
    private final Clock clock;

    Dispatch(OutboxQueue outbox, Letters letters, Envelope envelope, Postman postman, Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.envelope = envelope;
        this.postman = postman;
        this.clock = clock;
    }

    /**
     * Sends what is due, {@value #AT_MOST} notices at most; says how many left.
     *
     * @throws PostmanAwayException when no mail can leave at the moment; that counts as an attempt for none of them,
     *     however long it lasts
     */
    int sendDue() {
        int sent = 0;
        for (int n = 0; n < AT_MOST; n++) {
            Optional<Taken> taken = outbox.take();
            if (taken.isEmpty()) {
                break;
            }
            if (send(taken.get())) {
                sent++;
            }
        }
        return sent;
    }

    private boolean send(Taken taken) {
        try {
            Optional<Letter> letter = letters.write(taken);
            if (letter.isEmpty()) {
                outbox.withdraw(taken.id());
                return false;
            }
            postman.take(taken.id(), letter.get().to().id(), envelope.seal(letter.get()));
        } catch (PostmanAwayException away) {
            outbox.handBack(taken, away.getMessage(), clock.instant().plus(PAUSES.getFirst()));
            throw away;
        } catch (RuntimeException failed) {
            log.warn("Notice {} could not be sent, attempt {}", taken.id(), taken.attempt(), failed);
            retryLater(taken, failed);
            return false;
        }
        outbox.markSent(taken.id());
        return true;
    }

    private void retryLater(Taken taken, RuntimeException why) {
        boolean giveUp = taken.attempt() > PAUSES.size();
        outbox.markFailed(
                taken,
                String.valueOf(why.getMessage()),
                giveUp ? OutboxQueue.NEVER : clock.instant().plus(PAUSES.get(taken.attempt() - 1)));
    }
}
