package org.etabli.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * A key that signs: made at the first signature and kept in {@code keys} of the data folder, readable by its owner alone.
 * Several nodes need the same two files.
 */
public final class KeyFile {

    /** How a key signs. */
    public enum Kind {
        /** ECDSA on P-256 with SHA-256. */
        ECDSA("EC", new ECGenParameterSpec("secp256r1"), "SHA256withECDSA"),
        /** RFC 8032; what small devices check fastest. */
        ED25519("Ed25519", NamedParameterSpec.ED25519, "Ed25519");

        private final String algorithm;
        private final AlgorithmParameterSpec parameters;
        private final String signature;

        Kind(String algorithm, AlgorithmParameterSpec parameters, String signature) {
            this.algorithm = algorithm;
            this.parameters = parameters;
            this.signature = signature;
        }
    }

    private final Path folder;
    private final String name;
    private final Kind kind;

    /** @param name of the two files, which end in {@code .key} and {@code .pub} */
    public KeyFile(Path data, String name, Kind kind) {
        this.folder = data.resolve("keys");
        this.name = name;
        this.kind = kind;
    }

    public byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance(kind.signature);
            signature.initSign(pair().getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As PEM, to check signatures with. */
    public String publicPem() {
        return pem("PUBLIC KEY", pair().getPublic().getEncoded());
    }

    private synchronized KeyPair pair() {
        Path secret = folder.resolve(name + ".key");
        Path open = folder.resolve(name + ".pub");
        try {
            if (Files.notExists(secret)) {
                make(secret, open);
            }
            KeyFactory factory = KeyFactory.getInstance(kind.algorithm);
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
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.algorithm);
        generator.initialize(kind.parameters);
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
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String pem(String what, byte[] content) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
    }

    private static byte[] bytes(Path pem) throws IOException {
        return Base64.getMimeDecoder().decode(Files.readString(pem).replaceAll("-----[A-Z ]+-----", ""));
    }
}
