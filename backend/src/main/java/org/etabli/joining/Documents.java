package org.etabli.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Supporting documents as files beside the database, where no address of the web leads. A file bears the id of the
 * sign-up or declaration that it belongs to and no name from outside; what it is, is told by how it begins, not by what it is called.
 */
@Component
class Documents {

    static final int LARGEST = 5 * 1024 * 1024;

    private final Path folder;

    Documents(@Value("${etabli.data:data}") Path data) {
        this.folder = data.resolve("documents");
    }

    /** @throws InvalidInputException naming the field {@code file}, when it is too large, or neither PDF, JPEG nor PNG */
    static String typeOf(byte[] content) {
        if (content.length > LARGEST) {
            throw new InvalidInputException("file", "file-too-large", LARGEST / 1024);
        }
        if (begins(content, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            return "application/pdf";
        }
        if (begins(content, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})) {
            return "image/png";
        }
        if (begins(content, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff})) {
            return "image/jpeg";
        }
        throw new InvalidInputException("file", "not-a-document");
    }

    private static boolean begins(byte[] content, byte[] with) {
        return content.length > with.length && Arrays.equals(content, 0, with.length, with, 0, with.length);
    }

    /** In place of the one before, whole or not at all. */
    void put(UUID id, byte[] content) {
        try {
            Files.createDirectories(folder);
            Path whole = Files.createTempFile(folder, "upload", ".part");
            Files.write(whole, content);
            Files.move(whole, of(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @throws NotFoundException when there is none */
    byte[] get(UUID id) {
        try {
            return Files.readAllBytes(of(id));
        } catch (NoSuchFileException none) {
            throw new NotFoundException("document", id);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void delete(UUID id) {
        try {
            Files.deleteIfExists(of(id));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** All that lie there, by whose they are. */
    List<UUID> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.length() == 36)
                    .map(UUID::fromString)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path of(UUID id) {
        return folder.resolve(id.toString());
    }
}
