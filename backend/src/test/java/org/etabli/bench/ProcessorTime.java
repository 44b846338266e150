package org.etabli.bench;

import java.time.Duration;
import java.util.Optional;

/** Processor time in nanoseconds: of this process (clients, server and driver), and of the MariaDB that it started. */
record ProcessorTime(long application, long database) {

    static final ProcessorTime NONE = new ProcessorTime(0, 0);

    private static final Optional<ProcessHandle> MARIADB = ProcessHandle.current()
            .descendants()
            .filter(process -> process.info().command().orElse("").contains("mariadbd"))
            .findFirst();

    static ProcessorTime soFar() {
        return new ProcessorTime(
                of(ProcessHandle.current()), MARIADB.map(ProcessorTime::of).orElse(0L));
    }

    private static long of(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }

    ProcessorTime plus(ProcessorTime other) {
        return new ProcessorTime(application + other.application, database + other.database);
    }

    ProcessorTime minus(ProcessorTime other) {
        return new ProcessorTime(application - other.application, database - other.database);
    }

    long total() {
        return application + database;
    }
}
