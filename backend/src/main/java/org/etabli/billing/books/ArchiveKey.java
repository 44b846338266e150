package org.etabli.billing.books;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that signs archives (ECDSA, P-256): made at the first signature and kept in {@code keys} of the data folder,
 * readable by its owner alone. Several nodes need the same two files.
 */
@Component
class ArchiveKey {

    private static final String ALGORITHM = "EC";
    private static final int BITS = 256;

    private final Path folder;

    ArchiveKey(@Value("${etabli.data:data}") Path data) {
        this.folder = data.resolve("keys");
    }

    byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair().getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As PEM, to check signatures with. */
    String publicPem() {
        return pem("PUBLIC KEY", pair().getPublic().getEncoded());
    }

    private synchronized KeyPair pair() {
        Path secret = folder.resolve("archive.key");
        Path open = folder.resolve("archive.pub");
        try {
            if (Files.notExists(secret)) {
                make(secret, open);
            }
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            PrivateKey privateKey = factory.generatePrivate(new PKCS8EncodedKeySpec(bytes(secret)));
            PublicKey publicKey = factory.generatePublic(new X509EncodedKeySpec(bytes(open)));
            return new KeyPair(publicKey, privateKey);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The key in " + folder + " can't be read", broken);
        }
    }

    /** The secret one comes last, and whole: where it is, the other one is too. */
    private void make(Path secret, Path open) throws IOException, GeneralSecurityException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(BITS);
        KeyPair pair = generator.generateKeyPair();
        write(open, pem("PUBLIC KEY", pair.getPublic().getEncoded()), "rw-r--r--");
        write(secret, pem("PRIVATE KEY", pair.getPrivate().getEncoded()), "rw-------");
    }

    private static void write(Path file, String content, String rights) throws IOException {
        Path draft = Files.createTempFile(
                file.getParent(),
                "key",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights)));
        Files.writeString(draft, content);
        try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(draft, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    private static String pem(String what, byte[] content) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
    }

    private static byte[] bytes(Path pem) throws IOException {
        return Base64.getMimeDecoder().decode(Files.readString(pem).replaceAll("-----[A-Z ]+-----", ""));
    }
}
