package org.etabli.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param data the folder of the embedded MariaDB and of uploads ({@code ETABLI_DATA})
 * @param db an external MariaDB ({@code ETABLI_DB_URL/_USER/_PASSWORD}, and {@code _OWNER_USER/_OWNER_PASSWORD} where
 *     another account owns the schema); the embedded one serves when it has no url
 */
@ConfigurationProperties("etabli")
record DatabaseProperties(
        @DefaultValue("data") Path data, @DefaultValue External db) {

    record External(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @DefaultValue Owner owner) {

        boolean isGiven() {
            return url != null && !url.isBlank();
        }
    }

    record Owner(@Nullable String user, @Nullable String password) {}
}
