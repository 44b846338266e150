package org.etabli.billing.books;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.etabli.billing.Closure;
import org.etabli.network.Operator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A closed period as files and a manifest that names each with its SHA-256.
 *
 * @param files by their names
 */
record Archive(Operator operator, Closure closure, Instant at, Map<String, byte[]> files) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final String HOW_TO_CHECK = """
            Vérifier cette archive / How to check this archive

              openssl dgst -sha256 -verify public-key.pem -signature manifest.sig manifest.json
              sha256sum <fichier / file>      (= manifest.json, "files")

            Comparez public-key.pem à la clé que l'exploitant vous a remise.
            Compare public-key.pem with the key that the operator has given you.
            """;

    /** A ZIP with the files, the manifest, its signature, the key to check it with, and how. */
    byte[] signedBy(ArchiveKey key) {
        byte[] manifest = manifest();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
            put(zip, "manifest.json", manifest);
            put(zip, "manifest.sig", key.sign(manifest));
            put(zip, "public-key.pem", key.publicPem().getBytes(StandardCharsets.UTF_8));
            put(zip, "LISEZMOI-README.txt", HOW_TO_CHECK.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private byte[] manifest() {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("format", "etabli-archive-1");
        told.put("operator", operator.name());
        told.put("siren", operator.siren());
        told.put("currency", operator.currency().getCode());
        told.put("closure", closure.number());
        told.put("kind", closure.kind().name());
        told.put("firstDay", closure.firstDay().toString());
        told.put("lastDay", closure.lastDay().toString());
        told.put("entries", closure.entries());
        told.put("sales", closure.sales().getAmount().toPlainString());
        told.put("receipts", closure.receipts().getAmount().toPlainString());
        told.put("perpetualSales", closure.allSales().getAmount().toPlainString());
        told.put("perpetualReceipts", closure.allReceipts().getAmount().toPlainString());
        told.put("closureHash", closure.hash());
        told.put("archivedAt", at.truncatedTo(ChronoUnit.SECONDS).toString());
        Map<String, String> hashes = new TreeMap<>();
        files.forEach((name, content) -> hashes.put(name, sha256(content)));
        told.put("files", hashes);
        return JSON.writeValueAsBytes(told);
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
