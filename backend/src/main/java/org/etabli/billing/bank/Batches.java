package org.etabli.billing.bank;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the ids that our files of debits carry: {@code ETB} and the collection for the file, the collection and F or R for a group. */
final class Batches {

    private static final Pattern ID =
            Pattern.compile("(?:ETB)?([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})([FR])?");

    private Batches() {}

    /** @param sequence FRST or RCUR; null for both */
    record Batch(UUID collection, @Nullable String sequence) {}

    static Optional<Batch> parse(@Nullable String id) {
        if (id == null) {
            return Optional.empty();
        }
        Matcher found = ID.matcher(id);
        if (!found.matches()) {
            return Optional.empty();
        }
        String uuid = String.join("-", found.group(1), found.group(2), found.group(3), found.group(4), found.group(5));
        String group = found.group(6);
        return Optional.of(
                new Batch(UUID.fromString(uuid), group == null ? null : group.equals("F") ? "FRST" : "RCUR"));
    }
}
