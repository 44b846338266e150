package org.etabli.database;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reference data kept in memory with the revision it was read at; read again when asked for at a later revision. */
public final class Snapshot<T> {

    private final Supplier<T> reader;
    private volatile @Nullable Taken<T> taken;

    public Snapshot(Supplier<T> reader) {
        this.reader = reader;
    }

    public T at(long revision) {
        Taken<T> known = taken;
        if (known != null && known.revision() >= revision) {
            return known.value();
        }
        synchronized (this) {
            known = taken;
            if (known == null || known.revision() < revision) {
                known = new Taken<>(revision, reader.get());
                taken = known;
            }
            return known.value();
        }
    }

    private record Taken<T>(long revision, T value) {}
}
