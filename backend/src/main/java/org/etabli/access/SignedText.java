package org.etabli.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Text and who wrote it: a JSON Web Signature (RFC 7515) in its compact form, signed with Ed25519 (RFC 8037). */
final class SignedText {

    private static final String HEADER = encode("{\"alg\":\"EdDSA\"}".getBytes(StandardCharsets.UTF_8));
    private static final int PARTS = 3;

    private SignedText() {}

    static String of(String text, UnaryOperator<byte[]> signature) {
        String signed = HEADER + "." + encode(text.getBytes(StandardCharsets.UTF_8));
        return signed + "." + encode(signature.apply(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    /** The text, if it is signed with the key and by nothing else. */
    static Optional<String> read(String signed, PublicKey key) {
        String[] parts = signed.split("\\.", -1);
        if (parts.length != PARTS || !parts[0].equals(HEADER)) {
            return Optional.empty();
        }
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return check.verify(Base64.getUrlDecoder().decode(parts[2]))
                    ? Optional.of(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
