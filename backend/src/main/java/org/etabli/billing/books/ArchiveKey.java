package org.etabli.billing.books;

import java.nio.file.Path;
import org.etabli.database.KeyFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The key that signs archives. */
@Component
class ArchiveKey {

    private final KeyFile key;

    ArchiveKey(@Value("${etabli.data:data}") Path data) {
        this.key = new KeyFile(data, "archive", KeyFile.Kind.ECDSA);
    }

    byte[] sign(byte[] content) {
        return key.sign(content);
    }

    /** As PEM, to check signatures with. */
    String publicPem() {
        return key.publicPem();
    }
}
