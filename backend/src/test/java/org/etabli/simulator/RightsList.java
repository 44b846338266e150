package org.etabli.simulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whom the controller may let in by itself, and until when; whatever is not in it stays out. */
final class RightsList {

    private final JsonNode content;
    private final long receivedAt;

    private RightsList(JsonNode content, long receivedAt) {
        this.content = content;
        this.receivedAt = receivedAt;
    }

    /** Nothing when Établi did not sign it, or it is another machine's. */
    static Optional<RightsList> read(String signed, PublicKey server, String machine, long now) {
        return verified(signed, server)
                .map(text -> new JsonMapper().readTree(text))
                .filter(content -> content.path("machine").asString().equals(machine))
                .map(content -> new RightsList(content, now));
    }

    /** The second, by the controller's own clock, until which the badge may use the machine. */
    OptionalLong until(String credential, long now) {
        long age = now - receivedAt;
        if (age < 0 || age >= content.path("validSeconds").asLong()) {
            return OptionalLong.empty();
        }
        String badge = hash(content.path("salt").asString() + credential);
        for (JsonNode right : content.path("rights")) {
            if (right.path("badge").asString().equals(badge)
                    && right.path("fromSeconds").asLong() <= age
                    && age < right.path("untilSeconds").asLong()) {
                return OptionalLong.of(receivedAt + right.path("untilSeconds").asLong());
            }
        }
        return OptionalLong.empty();
    }

    static Optional<String> verified(String signed, PublicKey server) {
        String[] parts = signed.split("\\.");
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(server);
            check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return check.verify(Base64.getUrlDecoder().decode(parts[2]))
                    ? Optional.of(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    static PublicKey publicKey(String pem) {
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException broken) {
            throw new IllegalArgumentException("no Ed25519 public key", broken);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
