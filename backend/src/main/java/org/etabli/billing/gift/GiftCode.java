package org.etabli.billing.gift;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The code of a gift card: twenty signs that nobody mistakes for one another, a hundred random bits. */
record GiftCode(String signs) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;
    private static final int ENDING = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    static GiftCode next() {
        return new GiftCode(IntStream.range(0, LENGTH)
                .mapToObj(place -> String.valueOf(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length()))))
                .collect(Collectors.joining()));
    }

    /** As somebody types it: in small letters, with spaces or dashes, O for 0, I and L for 1. */
    static GiftCode typed(String text) {
        return new GiftCode(text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }

    /** Whether it is all of a code, and not a part of one or a name. */
    boolean isWhole() {
        return signs.length() == LENGTH && signs.chars().allMatch(sign -> ALPHABET.indexOf(sign) >= 0);
    }

    String printed() {
        return IntStream.range(0, LENGTH / GROUP)
                .mapToObj(group -> signs.substring(group * GROUP, (group + 1) * GROUP))
                .collect(Collectors.joining("-"));
    }

    String ending() {
        return signs.substring(signs.length() - ENDING);
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(signs.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
