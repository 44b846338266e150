package org.etabli.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The code that proves that who sets up the installation can read its log or its data folder. It is kept in
 * {@code setup-code} for its owner's eyes only until it has served; {@code ETABLI_SETUP_CODE} sets it for several nodes.
 */
@Component
class SetupCode {

    private static final Logger log = LoggerFactory.getLogger(SetupCode.class);
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;
    private static final int WRONG_IN_A_ROW = 10;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Path file;
    private final String given;
    private final Clock clock;
    private int wrong;
    private Instant listensAgain = Instant.EPOCH;

    SetupCode(@Value("${etabli.data:data}") Path data, @Value("${etabli.setup-code:}") String given, Clock clock) {
        this.file = data.toAbsolutePath().resolve("setup-code");
        this.given = plain(given);
        this.clock = clock;
    }

    /** Makes the code where there is none, and tells the log. */
    synchronized void announce() {
        if (!given.isEmpty()) {
            log.info("This installation is empty. Set it up on its first page with the code of ETABLI_SETUP_CODE");
            return;
        }
        log.info("This installation is empty. Set it up on its first page. Setup code: {}", written());
    }

    /** How long nobody is listened to, after too many wrong codes; zero otherwise. */
    synchronized Duration pause() {
        Duration left = Duration.between(clock.instant(), listensAgain);
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized boolean isRight(String typed) {
        boolean right = MessageDigest.isEqual(
                plain(typed).getBytes(StandardCharsets.UTF_8),
                plain(given.isEmpty() ? written() : given).getBytes(StandardCharsets.UTF_8));
        wrong = right ? 0 : wrong + 1;
        if (wrong >= WRONG_IN_A_ROW) {
            wrong = 0;
            listensAgain = clock.instant().plus(PAUSE);
        }
        return right;
    }

    /** It has served. */
    synchronized void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            log.warn("The setup code stays in {}; it opens nothing any more", file, stays);
        }
    }

    private String written() {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                try (var channel = Files.newByteChannel(
                        file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
                    channel.write(StandardCharsets.UTF_8.encode(random() + "\n"));
                }
            }
            return Files.readString(file).strip();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String random() {
        return new SecureRandom()
                .ints(LENGTH, 0, LETTERS.length())
                .mapToObj(index -> LETTERS.substring(index, index + 1))
                .collect(Collectors.joining())
                .replaceAll("(.{4})(?=.)", "$1-");
    }

    /** However it was typed. */
    private static String plain(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }
}
