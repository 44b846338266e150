package org.etabli.billing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Text that is hashed: one value a line, so written that two different things never give the same text. Anyone can write
 * it again from the tables: numbers in decimal, days and moments in ISO 8601 (UTC, milliseconds), bytes in hexadecimal,
 * {@code \0} for what is missing, {@code \\} and {@code \n} for backslash and line end.
 */
final class JournalText {

    private final StringBuilder text = new StringBuilder();

    /** @param form names what is written, and how */
    JournalText(String form) {
        with(form);
    }

    JournalText with(@Nullable Object value) {
        String written = switch (value) {
            case null -> "\\0";
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            default -> value.toString().replace("\\", "\\\\").replace("\n", "\\n");
        };
        text.append(written).append('\n');
        return this;
    }

    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
