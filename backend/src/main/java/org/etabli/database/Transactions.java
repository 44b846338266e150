package org.etabli.database;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs one piece of work in one transaction and, when a deadlock, a lock timeout or a cluster's certification made it
 * impossible (MariaDB 1213 and 1205, SQLState 40001), runs the whole of it again a few times after a short random pause.
 * Work inside a running transaction joins it: only the outermost is retried.
 */
@Component
public class Transactions {

    private static final int ATTEMPTS = 8;
    private final TransactionTemplate transaction;

    Transactions(PlatformTransactionManager manager) {
        this.transaction = new TransactionTemplate(manager);
    }

    /** @throws TransientDataAccessException when every attempt was in vain; nothing is changed then */
    public <T> T inOne(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> work.get());
            } catch (TransientDataAccessException collision) {
                if (attempt == ATTEMPTS) {
                    throw collision;
                }
                pause(attempt);
            }
        }
    }

    public void inOne(Runnable work) {
        inOne(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    private static void pause(int attempt) {
        long upToMicros = 2_000L << attempt;
        LockSupport.parkNanos(1_000 * ThreadLocalRandom.current().nextLong(500, upToMicros));
    }
}
