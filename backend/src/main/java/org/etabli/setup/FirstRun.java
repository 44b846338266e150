package org.etabli.setup;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.setup.SetupOutcome.Closed;
import org.etabli.setup.SetupOutcome.SetUp;
import org.etabli.setup.SetupOutcome.TooManyAttempts;
import org.etabli.setup.SetupOutcome.WrongCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Sets up an empty installation, once. Open while there is no installation row and no operator; the row is the first thing
 * written, so that of two who finish at once the second waits and is told that it is closed.
 */
@Service
public class FirstRun {

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final SetupCode code;
    private final Founding founding;
    private final Clock clock;
    private final boolean demo;
    private volatile boolean closed;

    FirstRun(
            JdbcClient jdbc,
            Transactions transactions,
            SetupCode code,
            Founding founding,
            Clock clock,
            @Value("${etabli.demo:false}") boolean demo) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.code = code;
        this.founding = founding;
        this.clock = clock;
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        if (isOpen()) {
            code.announce();
        }
    }

    /** Whether the installation waits to be set up. Costs nothing once it has been. */
    public boolean isOpen() {
        if (demo || closed) {
            return false;
        }
        closed = jdbc.sql("SELECT EXISTS (SELECT 1 FROM installation) OR EXISTS (SELECT 1 FROM operator)")
                .query(Boolean.class)
                .single();
        return !closed;
    }

    /** How long nobody is listened to, after too many wrong codes; zero otherwise. */
    public Duration pause() {
        return code.pause();
    }

    /** Whether the code is right, as a first step; {@link #complete} asks for it again. */
    public boolean accepts(String typed) {
        return isOpen() && code.pause().isZero() && code.isRight(typed);
    }

    /**
     * Writes the network, its first venue and resources and its administrator: all of it or nothing.
     *
     * @throws InvalidInputException naming the field that does not fit
     */
    public SetupOutcome complete(String typed, FirstNetwork network) {
        if (!isOpen()) {
            return new Closed();
        }
        if (!code.pause().isZero()) {
            return new TooManyAttempts(code.pause());
        }
        if (!code.isRight(typed)) {
            return new WrongCode();
        }
        try {
            MemberId administrator = transactions.inOne(() -> {
                claim(network.name());
                Caller first = founding.found(network);
                return first.member();
            });
            closed = true;
            code.forget();
            return new SetUp(administrator);
        } catch (ClaimedException another) {
            closed = true;
            return new Closed();
        }
    }

    /** Waits for whoever is setting it up at this moment. */
    private void claim(String name) {
        try {
            jdbc.sql("INSERT INTO installation (id, kind, network_name, installed_at) VALUES (1, 'REAL', ?, ?)")
                    .params(List.of(name, clock.instant()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new ClaimedException();
        }
        if (jdbc.sql("SELECT COUNT(*) FROM operator").query(Long.class).single() > 0) {
            throw new ClaimedException();
        }
    }

    /** Rolls back, and never leaves this class. */
    private static final class ClaimedException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
