package org.etabli.access;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where controllers that speak MQTT are found.
 *
 * @param url {@code mqtt://user:password@host:1883} or {@code mqtts://…:8883}, or null: none do
 */
@ConfigurationProperties("etabli.mqtt")
record BrokerSettings(@Nullable URI url) {

    BrokerSettings {
        if (url != null && url.toString().isBlank()) {
            url = null;
        }
        if (url != null
                && (url.getHost() == null || !"mqtt".equals(url.getScheme()) && !"mqtts".equals(url.getScheme()))) {
            throw new IllegalArgumentException("ETABLI_MQTT_URL is no address like mqtt://user:password@host:1883");
        }
    }
}
