package org.etabli.joining;

import java.time.Instant;
import java.util.UUID;

/**
 * What is signed, as it was published; it never changes.
 *
 * @param hash SHA-256 of the text, in hexadecimal
 */
public record Terms(UUID id, int version, String body, String hash, Instant publishedAt) {}
